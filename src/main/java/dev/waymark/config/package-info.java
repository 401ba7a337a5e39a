/** waymark.yaml to immutable Settings; mistakes are positioned user errors. */
@NullMarked
package dev.waymark.config;

import org.jspecify.annotations.NullMarked;
