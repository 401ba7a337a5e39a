package dev.waymark.cli;

/** What {@code waymark --help} says. */
final class Help {
  static final String TEXT =
      """
      Waymark finds what readers of a Hugo site would find broken, without running Hugo.

      Usage: waymark [COMMAND] [OPTIONS] [PATH…]

        waymark                     check the site around the current folder
        waymark check docs/         check the site in docs/
        waymark docs/content/a.md   check one page, knowing the whole site

      Commands:
        check     report broken links, anchors, front matter, icons, weights … (the default)
        fix       write what findings propose (--diff shows it, --unsafe guesses)
        move      move a page or folder, with the links that lead there
        init      look at a site and write a first waymark.yaml with schemas
        external  ask the web about the links that leave the site
        list      show pages, links, anchors or assets as Waymark sees them
        graph     write one page to look at: sections, who links to whom, orphans, findings
        compare   hold what Waymark knows of a site against a build of it by Hugo
        explain   show a rule, or why a link is dead, undecided or fine (FILE:LINE)
        rules     list all rules by group, with their severity
        config    show what is in force, and where each value comes from
        lsp       serve an editor: findings as you type, completion, links (docs/editors.md)
        cache     take away what earlier runs have kept (cache clean)
        completion  print a script by which bash, zsh or fish completes commands and options
        man       print a manual page, as waymark man check | man -l -
        warmup    make later runs start faster (otherwise done behind the first run)

      waymark COMMAND --help shows a command's options.

      Configuration is waymark.yaml in the site's folder; none is needed.
      Exit codes: 0 nothing found, 1 findings, 2 a mistake in options or configuration, 3 a bug of ours.
      """;

  private Help() {}
}
