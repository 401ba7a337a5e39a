package dev.waymark.engine;

import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.SiteOptions;

/** How a site is built and what is checked of it. */
public record Orders(Invocation how, SiteOptions options, Policy policy) {}
