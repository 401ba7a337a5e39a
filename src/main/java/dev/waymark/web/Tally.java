package dev.waymark.web;

import java.time.Duration;
import java.util.List;

/**
 * How far a run is.
 *
 * @param hosts those that are being asked right now
 * @param left how much of the whole time is left
 */
public record Tally(int answered, int all, List<String> hosts, Duration left) {}
