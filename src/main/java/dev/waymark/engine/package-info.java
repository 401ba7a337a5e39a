/** Tree in, report out: read, parse, build, ask, check, settle. Never learns a rule's name. */
@NullMarked
package dev.waymark.engine;

import org.jspecify.annotations.NullMarked;
