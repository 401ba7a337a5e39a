package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pages stand among others and which lists have them, as Hugo 0.169.0 prints it. */
class PageTreeTest {
  private static final String LANGUAGES =
      "[languages.en]\nweight = 2\n[languages.fr]\nweight = 1\n[languages.de]\n";

  private static final String PARTS =
      "range .Resources }}{{ .Parent.Title }}|{{ .Page.Title }}|"
          + "{{ range .Ancestors }}{{ .Title }},{{ end }}|{{ with .Next }}next{{ end }}"
          + "{{ with .NextInSection }}next{{ end }}|{{ .CurrentSection.Title }}"
          + "|{{ .FirstSection.Title }}{{ end";

  private static AskedSite site(String config) {
    return AskedSite.of(config + LANGUAGES)
        .page("_index.md", "title: H")
        .page("a/_index.md", "title: SA")
        .page("a/one.md", "title: One", "weight: 1", "tags: [x, y/z]")
        .page("a/two.md", "title: Two", "weight: 2")
        .page("a/two.fr.md", "title: Deux")
        .page("a/two.de.md", "title: Zwei")
        .page("a/b/_index.md", "title: SB")
        .page("a/b/deep.md", "title: Deep")
        .page("a/b/plain/p.md", "title: Plain")
        .page("leaf/index.md", "title: Leaf")
        .page("leaf/part.md", "title: Part")
        .page("a/leaf2/index.md", "title: Leaf2")
        .page("a/leaf2/part.md", "title: Part2")
        .page("a/never.md", "title: Never", "build: {list: never}")
        .page("a/no.md", "title: No", "build: {list: false}")
        .page("a/loc.md", "title: Loc", "build: {list: local}")
        .page("a/headless.md", "title: Hl", "headless: true")
        .page("a/draft.md", "title: Dr", "draft: true")
        .page("a/draft.fr.md", "title: DrFr")
        .page("root.md", "title: Root")
        .page("a/norender.md", "title: NR", "build: {render: never}")
        .page("a/norender.fr.md", "title: NRF");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/a/one => with .NextInSection }}{{ .Title }}{{ end }},{{ .PrevInSection.Title => ,Two",
        "/a/two => .NextInSection.Title }},{{ .PrevInSection.Title => One,Leaf2",
        "/a/norender => .NextInSection.Title }},{{ with .PrevInSection }}{{ .Title }}{{ end => Loc,",
        "/root => .Next.Title }},{{ with .Prev }}{{ .Title }}{{ end => Plain,",
        "/a/never => with .Next }}next{{ end }}{{ with .PrevInSection }}{{ .Title }}{{ end => ''",
        "/a => with .NextInSection }}next{{ end }}{{ with .Next }}next{{ end => ''",
        "/a/b/plain/p => .Parent.Title => SB",
        "/a/b/plain/p => .CurrentSection.Title => SB",
        "/a/b/plain/p => .FirstSection.Title => SA",
        "/a/b/plain/p => range .Ancestors }}{{ .Title }},{{ end => SB,SA,H,",
        "/a/b => .FirstSection.Title => SA",
        "/root => .FirstSection.Title => H",
        "/ => .FirstSection.Title => H",
        "/tags/x => .FirstSection.Title => Tags",
        "/tags/x => .CurrentSection.Title => X",
        "/tags => .FirstSection.Title => Tags",
        "/leaf => " + PARTS + " => Leaf|Part|Leaf,H,||H|H",
        "/a/leaf2 => " + PARTS + " => Leaf2|Part2|Leaf2,SA,H,||SA|SA",
        "/a => range .RegularPages }}{{ .Title }},{{ end => One,Two,Leaf2,Loc,NR,",
        "/a => range .RegularPagesRecursive }}{{ .Title }},{{ end"
            + " => One,Two,Deep,Leaf2,Loc,NR,Plain,",
        "/a/one => range .RegularPagesRecursive }}{{ .Title }},{{ end => ''",
        "/tags/x => range .RegularPagesRecursive }}{{ .Title }},{{ end => One,",
        "/ => range .RegularPagesRecursive }}{{ .Title }},{{ end"
            + " => One,Two,Deep,Leaf,Leaf2,Loc,NR,Plain,Root,",
        "/ => range site.RegularPages }}{{ .Title }},{{ end => One,Two,Deep,Leaf,Leaf2,NR,Plain,Root,",
        "/a/two => range .AllTranslations }}{{ .Lang }},{{ end => fr,en,de,",
        "/a/norender => range .AllTranslations }}{{ .Lang }},{{ end => fr,",
        "/a/draft => range .AllTranslations }}{{ .Lang }},{{ end => fr,",
        "/a => .IsAncestor . => false",
        "/a => .IsAncestor (site.GetPage \"/a/b/deep\") => true",
        "/a/b => .InSection (site.GetPage \"/a/b/deep\") => true",
        "/a => .IsAncestor => ~",
        "/tags/y/z => .Data.Term => y/z",
        "/ => range $k, $v := site.Taxonomies.tags }}{{ $k }} {{ len $v }},{{ end => x 1,y/z 1,",
        "/ => range site.AllPages.ByLanguage }}{{ .Lang }}{{ end"
            + " => frfrfrfrfrfrfrenenenenenenenenenenenenenenendedededede",
      })
  void itsPlace(String page, String expression, String printed) {
    assertThat(site("").ask(page, "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "nextPrevSortOrder = 'asc', .Next.Title, Deep",
    "nextPrevSortOrder = 'asc', .NextInSection.Title, One",
    "nextPrevSortOrder = 'asc', .Prev.Title, One",
    "nextPrevInSectionSortOrder = 'asc', .NextInSection.Title, Leaf2",
    "nextPrevInSectionSortOrder = 'asc', .Next.Title, One",
    "nextPrevSortOrder = 'desc', .Next.Title, One",
  })
  void whichWayNextIs(String config, String expression, String printed) {
    AskedSite site = site("[page]\n" + config + "\n");
    assertThat(site.ask("/a/two", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"132, One", "133, Three"})
  void theOrderOfNeighboursIsHeededSince133(int minor, String next) {
    ShownSite site =
        ShownSite.of("[page]\nnextPrevSortOrder = 'asc'\n")
            .on(minor)
            .file("layouts/_default/single.html", "{{ .Next.Title }}");
    site.file("content/One.md", "---\ntitle: One\nweight: 1\n---\n")
        .file("content/Two.md", "---\ntitle: Two\nweight: 2\n---\n")
        .file("content/Three.md", "---\ntitle: Three\nweight: 3\n---\n");
    assertThat(site.shown("/two")).isEqualTo(next);
  }

  /** Such a folder's pages are neighbours as their own section lists them. */
  @ParameterizedTest
  @CsvSource({"131, c, bun", "169, c, bun", "169, bun, b", "169, b, ''"})
  void neighboursAreOfOneList(int minor, String page, String next) {
    ShownSite site =
        ShownSite.of("")
            .on(minor)
            .file("layouts/_default/single.html", "{{ with .NextInSection }}{{ .Title }}{{ end }}");
    for (String file : List.of("_index", "guide/_index", "guide/a", "guide-two/b", "guide-two/d/c"))
      site.file(
          "content/s/" + file + ".md",
          "---\ntitle: " + file.substring(file.lastIndexOf('/') + 1) + "\n---\n");
    site.file("content/s/guide-two/d/bun/index.md", "---\ntitle: bun\n---\n");
    assertThat(site.shown("/s/guide-two/" + (page.equals("b") ? "b" : "d/" + page)))
        .isEqualTo(next);
  }

  /** A folder without a page of its own beside a section whose name its name begins with. */
  @ParameterizedTest
  @CsvSource({
    "131, /s/guide-two/b, 'Guide,S,,|Guide|S'",
    "169, /s/guide-two/b, 'Guide,S,,|Guide|S'",
    "122, /s/guide-two/b, 'S,,|S|S'",
    "169, /s/guide-two/deep/c, 'Guide,S,,|Guide|S'",
    "169, /s/page-two/d, 'S,,|S|S'",
    "169, /s/guide-three/e, 'Three,S,,|Three|S'",
    "169, /s/other-two/f, 'S,,|S|S'",
  })
  void sectionsByTheBeginningOfNames(int minor, String page, String printed) {
    String config = "[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n";
    String template =
        "{{ range .Ancestors }}{{ .Title }},{{ end }}|{{ .CurrentSection.Title }}"
            + "|{{ .FirstSection.Title }}";
    ShownSite site = ShownSite.of(config).on(minor).file("layouts/_default/single.html", template);
    for (String file :
        List.of(
            "guide/_index",
            "guide-two/b",
            "guide-two/deep/c",
            "page",
            "page-two/d",
            "guide-three/e")) site.file("content/s/" + file + ".en.md", "---\ntitle: T\n---\n");
    String shown =
        site.file("content/s/_index.md", "---\ntitle: S\n---\n")
            .file("content/s/guide/_index.en.md", "---\ntitle: Guide\n---\n")
            .file("content/s/guide-three/_index.en.md", "---\ntitle: Three\n---\n")
            .file("content/s/other/_index.fr.md", "---\ntitle: Other\n---\n")
            .file("content/s/other-two/f.en.md", "---\ntitle: F\n---\n")
            .shown(page);
    assertThat(shown).isEqualTo(printed);
  }
}
