/**
 * Chosen fixes as new texts: in rounds, as a diff, and on disk. Knows no rule and runs no check.
 */
@org.jspecify.annotations.NullMarked
package dev.waymark.fix;
