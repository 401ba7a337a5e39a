/**
 * JSON Schema: what it says of values and of their meaning, in words and at places of our own.
 * Pure.
 */
@NullMarked
package dev.waymark.schema;

import org.jspecify.annotations.NullMarked;
