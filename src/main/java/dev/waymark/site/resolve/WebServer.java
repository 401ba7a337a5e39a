package dev.waymark.site.resolve;

/**
 * What is known of the server that publishes a site.
 *
 * @param bareNames whether it answers {@code /a} with {@code /a.html}, as Netlify does
 */
public record WebServer(Hosts hosts, Elsewhere elsewhere, boolean bareNames) {}
