/** Rules about what servers say of addresses elsewhere. */
@NullMarked
package dev.waymark.rules.web;

import org.jspecify.annotations.NullMarked;
