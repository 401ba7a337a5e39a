/** What others see of a site: pages, addresses, references and what they resolve to. */
@NullMarked
package dev.waymark.site.model;

import org.jspecify.annotations.NullMarked;
