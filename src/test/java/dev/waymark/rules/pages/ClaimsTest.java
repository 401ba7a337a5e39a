package dev.waymark.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who claims an address that another has, and where it is said. */
class ClaimsTest {
  private final SmallSite files = new SmallSite();

  private ClaimsTest page(String file, String... lines) {
    files.file("content/" + file, "---\ntitle: T\n" + String.join("", List.of(lines)) + "---\n");
    return this;
  }

  private List<Problem> problems(Rule.SiteRule rule) {
    List<Problem> all = new ArrayList<>();
    rule.check(files.build(), all::add);
    return all;
  }

  private List<String> found(Rule.SiteRule rule) {
    return problems(rule).stream().map(p -> p.span() + " " + p.message()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'url: /x/', content/b.md:3:6",
    "'slug: x', content/b.md:3:7",
    "'weight: 1', content/b.md:2:8",
  })
  void aPageIsToldAtTheFieldThatGivesItItsAddress(String field, String place) {
    String name = field.startsWith("weight") ? "/b/" : "/x/";
    page("a.md", "url: " + name + "\n").page("b.md", field + "\n");
    assertThat(found(new UrlCollision()))
        .containsExactly(place + " " + name + " is also published by content/a.md");
    assertThat(problems(new UrlCollision()).get(0).related())
        .extracting(r -> r.span() + " " + r.message())
        .containsExactly("content/a.md:3:6 also claims this address");
  }

  @Test
  void ofAPageAndAStaticFileThePageIsTold() {
    page("x.md");
    files.file("static/x/index.html", "x");
    assertThat(found(new UrlCollision()))
        .containsExactly("content/x.md:2:8 /x/ is also published by static/x/index.html");
    assertThat(problems(new UrlCollision()).get(0).related()).isEmpty();
  }

  @Test
  void aPageThatHugoMakesIsNamedByWhatItIs() {
    page("a.md", "tags: [t]\n").page("x.md", "url: /tags/t/\n");
    assertThat(found(new UrlCollision()))
        .hasSize(1)
        .allMatch(said -> said.startsWith("content/x.md:3:6 /tags/t/ is also published by "))
        .noneMatch(said -> said.endsWith(" by "));
  }

  @Test
  void anAliasThatTwoPagesHaveIsToldAtTheSecond() {
    page("a.md", "aliases: [/old/]\n").page("b.md", "aliases: [/y/, /old/]\n");
    assertThat(found(new DuplicateAlias()))
        .containsExactly("content/b.md:3:16 alias /old/ is also on content/a.md");
    assertThat(problems(new DuplicateAlias()).get(0).fix().edits())
        .extracting(e -> e.span().text() + " to " + e.replacement())
        .containsExactly(", /old/ to ");
  }

  @Test
  void anAliasThatOnePageHasTwiceLeadsToOnePage() {
    page("a.md", "aliases: [/old/, /old]\n");
    assertThat(found(new DuplicateAlias())).isEmpty();
  }

  @Test
  void anAliasAtTheAddressOfAnotherPageIsTold() {
    page("a.md", "aliases: [/b/]\n").page("b.md");
    assertThat(found(new AliasShadowsPage()))
        .containsExactly("content/a.md:3:11 alias /b/ is the address of content/b.md");
    assertThat(found(new UrlCollision())).isEmpty();
    assertThat(found(new DuplicateAlias())).isEmpty();
  }

  @Test
  void aPageThatIsAskedForTwiceClaimsItsAddressOnce() {
    page("a.md", "aliases: [/a/]\n");
    assertThat(found(new AliasShadowsPage())).isEmpty();
    assertThat(found(new UrlCollision())).isEmpty();
  }
}
