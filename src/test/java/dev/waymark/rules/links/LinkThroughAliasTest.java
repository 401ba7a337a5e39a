package dev.waymark.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How redirects are written anew whose target is an old address itself. */
class LinkThroughAliasTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "static/_redirects | /x/ /old/ 301 | /a/",
        "static/_redirects | /x/ /old | /a",
        "static/_redirects | /x/ /old/?q#f | /a/?q#f",
        "static/_redirects | /x/ https://example.org/old/ | https://example.org/a/",
        "static/.htaccess | Redirect 301 /x /old | /a",
        "data/redirects.yaml | /x/: /old/ | /a/",
        "netlify.toml | redirects = [{from = '/x', to = '/old/'}] | /a/",
        "vercel.json | {\"redirects\": [{\"source\": \"/x\", \"destination\": \"/old\"}]} | /a",
        "data/redirects.yaml | /old/: [/x/] |",
        "static/_redirects | /a/ /old/ |",
      })
  void aRedirectLeadsToThePage(String file, String text, String written) {
    List<Problem> all = new ArrayList<>();
    SmallSite site =
        new SmallSite()
            .file("hugo.yaml", "baseURL: https://example.org/\n")
            .file("content/a.md", "---\ntitle: A\naliases: [/old/]\n---\n## F\n")
            .file(file, text + "\n");
    new LinkThroughAlias().check(site.build(), all::add);
    assertThat(all).hasSize(1);
    assertThat(all.get(0).message()).contains("is an alias of /a/");
    assertThat(all.get(0).span().source().path()).isEqualTo(file);
    var fix = all.get(0).fix();
    assertThat(fix == null ? null : fix.edits().get(0).replacement()).isEqualTo(written);
    assertThat(fix == null || fix.safe()).isTrue();
  }
}
