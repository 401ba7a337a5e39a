/** Go's template language: grammar, values and a partial evaluator; nothing of Hugo's site. */
@NullMarked
package dev.waymark.template;

import org.jspecify.annotations.NullMarked;
