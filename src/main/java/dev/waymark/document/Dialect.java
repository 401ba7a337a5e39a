package dev.waymark.document;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownPrinting;

/** How one language's Markdown is read and printed, by which version of Hugo. */
record Dialect(HugoVersion version, MarkdownOptions options, MarkdownPrinting printing) {}
