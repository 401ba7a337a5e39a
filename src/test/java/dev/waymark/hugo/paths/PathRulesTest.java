package dev.waymark.hugo.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathRulesTest {
  private static final HugoVersion OLD = new HugoVersion(0, 111, 3);

  /** File below content, logical path, link, link before 0.123. */
  private static final String[][] FILES = {
    {"-lead.md", "/-lead", "/-lead/", "/-lead/"},
    {"50%.md", "/50%", "/50/", "/50/"},
    {"a - b.md", "/a---b", "/a---b/", "/a-b/"},
    {"a..b.md", "/a..b", "/a..b/", "/a..b/"},
    {"amp&ersand.md", "/amp&ersand", "/ampersand/", "/ampersand/"},
    {"apos'x.md", "/apos'x", "/aposx/", "/aposx/"},
    {"at@x.md", "/at@x", "/at@x/", "/at@x/"},
    {"brack[x].md", "/brack[x]", "/brackx/", "/brackx/"},
    {"c++.md", "/c++", "/c++/", "/c++/"},
    {"col:on.md", "/col:on", "/colon/", "/colon/"},
    {"comma,x.md", "/comma,x", "/commax/", "/commax/"},
    {"dash--dash.md", "/dash--dash", "/dash--dash/", "/dash--dash/"},
    {"dollar$x.md", "/dollar$x", "/dollarx/", "/dollarx/"},
    {"emoji😀x.md", "/emoji😀x", "/emojix/", "/emojix/"},
    {"end..md", "/end.", "/end./", "/end./"},
    {"eq=x.md", "/eq=x", "/eqx/", "/eqx/"},
    {"excl!x.md", "/excl!x", "/exclx/", "/exclx/"},
    {"éaccent.md", "/éaccent", "/e%CC%81accent/", "/e%CC%81accent/"},
    {
      "My Section/Bundle One/index.md",
      "/my-section/bundle-one",
      "/my-section/bundle-one/",
      "/my-section/bundle-one/"
    },
    {
      "My Section/My Page.md", "/my-section/my-page", "/my-section/my-page/", "/my-section/my-page/"
    },
    {"paren(x).md", "/paren(x)", "/parenx/", "/parenx/"},
    {"pct%41x.md", "/pct%41x", "/pct%41x/", "/pct%41x/"},
    {"ques?tion.md", "/ques?tion", "/question/", "/question/"},
    {"quote\"x.md", "/quote\"x", "/quotex/", "/quotex/"},
    {"semi;colon.md", "/semi;colon", "/semicolon/", "/semicolon/"},
    {"sharp#x.md", "/sharp#x", "/sharp%23x/", "/sharp#x/"},
    {"star*x.md", "/star*x", "/starx/", "/starx/"},
    {"tab\tx.md", "/tab\tx", "/tab-x/", "/tab-x/"},
    {"tilde~x.md", "/tilde~x", "/tilde~x/", "/tilde~x/"},
    {"trail-.md", "/trail-", "/trail-/", "/trail-/"},
    {"two  spaces.md", "/two--spaces", "/two--spaces/", "/two-spaces/"},
    {"under_score.md", "/under_score", "/under_score/", "/under_score/"},
    {"Upper Case.md", "/upper-case", "/upper-case/", "/upper-case/"},
    {"v1.2.md", "/v1.2", "/v1.2/", "/v1.2/"},
    {"x.y.z/page.md", "/x.y.z/page", "/x.y.z/page/", "/x.y.z/page/"},
    {
      "Ärger/Größe.md",
      "/ärger/größe",
      "/%C3%A4rger/gr%C3%B6%C3%9Fe/",
      "/%C3%A4rger/gr%C3%B6%C3%9Fe/"
    },
    {"ünïcödé.md", "/ünïcödé", "/%C3%BCn%C3%AFc%C3%B6d%C3%A9/", "/%C3%BCn%C3%AFc%C3%B6d%C3%A9/"},
    {"日本語.md", "/日本語", "/%E6%97%A5%E6%9C%AC%E8%AA%9E/", "/%E6%97%A5%E6%9C%AC%E8%AA%9E/"},
  };

  @Test
  void givesLogicalPathsAndLinksOfFiles() {
    PathRules now = new PathRules(false, false, HugoVersion.NEWEST);
    PathRules before = new PathRules(false, false, OLD);
    ContentPath.Parser parser = ContentPathTest.parser(HugoVersion.NEWEST);
    ContentPath.Parser oldParser = ContentPathTest.parser(OLD);
    for (String[] row : FILES) {
      ContentPath at = parser.parse(row[0]);
      assertThat(at).as(row[0]).isNotNull();
      assertThat(at.path()).as(row[0]).isEqualTo(row[1]);
      assertThat(link(now, at)).as(row[0]).isEqualTo(row[2]);
      assertThat(link(before, oldParser.parse(row[0]))).as(row[0] + " of old").isEqualTo(row[3]);
    }
    assertThat(FILES.length).isGreaterThan(30);
  }

  private static String link(PathRules rules, ContentPath at) {
    return rules.link(rules.sanitize(rules.folder(at) + "/" + rules.name(at)) + "/");
  }

  @Test
  void sanitizesAsHugosOwnTests() {
    PathRules rules = new PathRules(true, false, HugoVersion.NEWEST);
    Map.ofEntries(
            Map.entry("  Foo bar  ", "Foo-bar"),
            Map.entry("fOO,bar:foobAR", "fOObarfoobAR"),
            Map.entry("FOo/Ba---R.html", "FOo/Ba---R.html"),
            Map.entry("FOo/Ba       R.html", "FOo/Ba-R.html"),
            Map.entry("трям/трям", "трям/трям"),
            Map.entry("은행", "은행"),
            Map.entry("Банковский кассир", "Банковский-кассир"),
            Map.entry("a%C3%B1ame", "a%C3%B1ame"),
            Map.entry("this+is+a+test", "this+is+a+test"),
            Map.entry("a - b", "a-b"),
            Map.entry("a -- b", "a--b"),
            Map.entry("~foo", "~foo"))
        .forEach((text, path) -> assertThat(rules.sanitize(text)).as(text).isEqualTo(path));
  }

  @Test
  void removesAccentsAndKeepsCase() {
    PathRules plain = new PathRules(false, true, HugoVersion.NEWEST);
    assertThat(plain.sanitize("Ärger/Größe")).isEqualTo("arger/große");
    assertThat(plain.urlize("Größe")).isEqualTo("gro%C3%9Fe");
    assertThat(PathRules.lower("İΣ")).isEqualTo("iσ");
  }

  @Test
  void keepsWhatPathsMayHave() {
    PathRules rules = new PathRules(false, false, HugoVersion.NEWEST);
    Map.ofEntries(
            Map.entry("a\u00a0b\u0085c\td", "a-b-c-d"),
            Map.entry("a%4", "a4"),
            Map.entry("a%41", "a%41"),
            Map.entry("a%4g", "a4g"),
            Map.entry("1\u0661\u0301\u0903", "1\u0661\u0301\u0903"),
            Map.entry("./\\_#+~-@", "./\\_#+~-@"),
            Map.entry("azAZ09", "azaz09"),
            Map.entry("`{:[^", ""))
        .forEach((text, path) -> assertThat(rules.sanitize(text)).as(text).isEqualTo(path));
    assertThat(rules.urlize("C#")).isEqualTo("c");
    assertThat(rules.urlize("C# a")).isEqualTo("c%23-a");
  }

  @Test
  void blanksAtTheEndsOfASegmentWereHyphensBefore132() {
    assertThat(new PathRules(false, false, HugoVersion.NEWEST).segment(" a b ")).isEqualTo("a-b");
    HugoVersion old = new HugoVersion(0, 131, 0);
    assertThat(new PathRules(false, false, old).segment(" a b ")).isEqualTo("-a-b-");
  }

  @Test
  void theSiteSaysWhetherCaseAndAccentsStay() {
    PathRules own =
        PathRules.of(PermalinksTest.options("disablePathToLower = true\nremovePathAccents = true"));
    assertThat(own.sanitize("Ärger")).isEqualTo("Arger");
    assertThat(PathRules.of(PermalinksTest.options("")).sanitize("Ärger")).isEqualTo("ärger");
    ContentPath at = ContentPathTest.parser(HugoVersion.NEWEST).parse("Big Folder/Big Name.md");
    assertThat(own.folder(at) + "/" + own.name(at)).isEqualTo("/Big Folder/Big Name");
    PathRules usual = PathRules.of(PermalinksTest.options(""));
    assertThat(usual.folder(at) + "/" + usual.name(at)).isEqualTo("/big-folder/big-name");
  }
}
