package dev.waymark.cli;

/** What {@code waymark --help} says. */
final class Help {
  static final String TEXT =
      """
      Waymark finds what readers of a Hugo site would find broken, without running Hugo.

      Usage: waymark [COMMAND] [OPTIONS] [PATH…]

        waymark                     check the site around the current folder
        waymark check docs/         check the site in docs/
        waymark docs/content/a.md   check one page, within its site

      Commands:
        check     report broken links, anchors, front matter, icons, weights … (the default)
        fix       write the fixes of findings (--diff shows them, --unsafe guesses)
        move      move a page or folder, and update the links that lead there
        init      look at a site and write a first waymark.yaml with schemas
        external  check the links that leave the site, over the network
        list      show pages, links, anchors or assets as Waymark sees them
        graph     draw the site as one HTML page: sections, links between pages, orphans, findings
        compare   compare what Waymark knows of a site with a build of it by Hugo
        explain   show a rule, or why a link is dead, undecided or fine (FILE:LINE)
        rules     list all rules by group, with their severity
        config    show what is in force, and where each value comes from
        lsp       run the language server: findings as you type, completion (docs/editors.md)
        cache     delete what earlier runs have kept (cache clean)
        completion  print a script that lets bash, zsh or fish complete commands and options
        man       print a manual page: waymark man check | man -l -
        warmup    make later runs start faster (otherwise done in the background)

      waymark COMMAND --help shows a command's options.

      Configuration is waymark.yaml in the site's folder; none is needed.
      Exit codes: 0 nothing found, 1 findings, 2 wrong options or configuration, 3 a bug in Waymark.
      """;

  private Help() {}
}
