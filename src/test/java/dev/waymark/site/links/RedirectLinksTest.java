package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where redirect files lead. */
class RedirectLinksTest {
  private static SmallSite site() {
    return new SmallSite()
        .file(
            "hugo.toml",
            "baseURL = 'https://docs.test/'\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n")
        .page("posts/a.md", "")
        .page("posts/f.fr.md", "");
  }

  private static List<String> redirects(Site site) {
    return site.references().stream()
        .filter(reference -> reference.origin() == Origin.REDIRECT)
        .map(r -> r.form() + " " + r.raw() + " " + word(r.resolution()))
        .toList();
  }

  private static String word(Resolution r) {
    if (r instanceof Resolution.Found f) return f.url().value();
    return r instanceof Resolution.Unknown u ? "Unknown " + u.why() : r.getClass().getSimpleName();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/old/ /posts/a/ | /posts/a/ /posts/a/",
        "/old/ /posts/b/ | /posts/b/ NoSuchPage",
        "/old/ https://else.test/:x | https://else.test/:x Unknown a redirect's pattern",
        "/old/ https://else.test/x | https://else.test/x External",
        "/old/ https://docs.test/posts/b/ | https://docs.test/posts/b/ NoSuchPage",
        "/old/* /posts/:splat | /posts/:splat Unknown a redirect's pattern",
        "/old/* /posts/* | /posts/* Unknown a redirect's pattern",
        "/old/ /posts/f/ | /posts/f/ NoSuchPage",
        "/fr/old/ /fr/posts/f/ | /fr/posts/f/ /fr/posts/f/",
        "/old/ /posts/$1 | /posts/$1 Unknown a redirect's pattern",
      })
  void redirectFilesLeadSomewhere(String line, String expected) {
    Site site = site().file("static/_redirects", line + "\n").build();
    assertThat(redirects(site)).containsExactly("URL " + expected);
  }

  /** Aliases are no redirects of a file. */
  @Test
  void aliasesAreNoReferences() {
    Site site = site().file("content/c.md", "---\naliases: [/old/]\n---\n").build();
    assertThat(site.redirects()).isNotEmpty();
    assertThat(redirects(site)).isEmpty();
    assertThat(site.references()).extracting(Reference::raw).doesNotContain("/old/");
  }
}
