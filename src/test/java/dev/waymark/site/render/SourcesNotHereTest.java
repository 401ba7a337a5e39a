package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a module that is not here may have is not known, so that both sides of a condition are
 * printed; what it cannot have is not there.
 */
class SourcesNotHereTest {
  private static final String IMPORT =
      "[[module.imports]]\npath = 'github.com/acme/x'\n[[module.imports.mounts]]\nsource = 'a'\n"
          + "target = 'assets/vendor'\n[[module.imports.mounts]]\nsource = 'c'\n"
          + "target = 'content/vendor'\n";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "readFile \"assets/vendor/x.txt\" => ~",
        "readFile \"assets/own/x.txt\" => ''",
        "readFile \"vendor/x.txt\" => ~",
        "readFile \"own/x.txt\" => ''",
        "readFile \"x.txt\" => ''",
        "fileExists \"assets/vendor/x.txt\" => ~",
        "fileExists \"assets/own/x.txt\" => false",
        "fileExists \"vendor/x.txt\" => ~",
        "fileExists \"x.txt\" => false",
        "with resources.Get \"vendor/x.css\" }}x{{ else }}none{{ end => xnone",
        "with resources.Get \"own/x.css\" }}x{{ else }}none{{ end => none",
        "with .GetPage \"/vendor/x\" }}x{{ else }}none{{ end => xnone",
        "with .GetPage \"none\" }}x{{ else }}none{{ end => xnone",
      })
  void whatIsNotHere(String expression, String printed) {
    AskedSite site =
        AskedSite.of("refLinksNotFoundURL = '/none/'\n" + IMPORT)
            .page("docs/_index.md", "title: D")
            .page("docs/a.md", "title: A");
    assertThat(site.ask("/docs/a", "{{ " + expression + " }}")).isEqualTo(printed);
  }
}
