/** A Report as text or json, written to an Appendable. */
@NullMarked
package dev.waymark.report;

import org.jspecify.annotations.NullMarked;
