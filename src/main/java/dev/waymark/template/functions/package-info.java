/** Template functions, one file a namespace, under the names that Hugo gives them. */
@NullMarked
package dev.waymark.template.functions;

import org.jspecify.annotations.NullMarked;
