/** From documents to pages: the content tree, sections and terms, titles, dates, addresses. */
@NullMarked
package dev.waymark.site.pages;

import org.jspecify.annotations.NullMarked;
