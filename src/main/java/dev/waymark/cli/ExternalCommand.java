package dev.waymark.cli;

import picocli.CommandLine.Command;

/** {@code waymark external}: asks the web, and says nothing of what can be known without. */
@Command(
    name = "waymark external",
    description = "Checks the links that leave the site, over the network, and reports only those.")
final class ExternalCommand extends CheckCommand {
  ExternalCommand(Console console) {
    super(console, Replays.none(console), true);
  }
}
