package dev.waymark.hugo.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.modules.GoMod.Replace;
import dev.waymark.hugo.modules.GoMod.Require;
import dev.waymark.text.Source;
import org.junit.jupiter.api.Test;

/** What {@code go.mod} and workspace files say. */
class GoModTest {
  private static GoMod read(String... lines) {
    return GoMod.read(Source.of("go.mod", String.join("\n", lines)));
  }

  @Test
  void readsLinesAndBlocks() {
    GoMod mod =
        read(
            "module example.org/site // ours",
            "",
            "go 1.22",
            "require example.org/a v1.0.0",
            "require (",
            "  example.org/b v2.0.0 // indirect",
            "  // example.org/no v1.0.0",
            "",
            "  \"example.org/c\" v3.0.0",
            ")",
            "exclude example.org/d v1.0.0",
            "require(",
            "example.org/e v5.0.0",
            ")");
    assertThat(mod.module()).isEqualTo("example.org/site");
    assertThat(mod.requires())
        .containsExactly(
            new Require("example.org/a", "v1.0.0"),
            new Require("example.org/b", "v2.0.0"),
            new Require("example.org/c", "v3.0.0"),
            new Require("example.org/e", "v5.0.0"));
    assertThat(mod.replaces()).isEmpty();
    assertThat(mod.uses()).isEmpty();
  }

  @Test
  void readsReplacements() {
    GoMod mod =
        read(
            "replace example.org/a => ./a",
            "replace (",
            "example.org/b v1.0.0 => ../b",
            "example.org/c => example.org/d v2.0.0",
            "example.org/e v1.0.0 => example.org/f v3.0.0",
            ")");
    assertThat(mod.replaces())
        .containsExactly(
            new Replace("example.org/a", "", "./a", ""),
            new Replace("example.org/b", "v1.0.0", "../b", ""),
            new Replace("example.org/c", "", "example.org/d", "v2.0.0"),
            new Replace("example.org/e", "v1.0.0", "example.org/f", "v3.0.0"));
    assertThat(mod.replaces())
        .extracting(Replace::isFolder)
        .containsExactly(true, true, false, false);
  }

  @Test
  void readsTheFoldersOfAWorkspace() {
    assertThat(read("go 1.22", "use ./a", "use (", "./b", "../c", ")").uses())
        .containsExactly("./a", "./b", "../c");
  }

  @Test
  void whatIsNotWholeSaysNothing() {
    GoMod mod =
        read("module", "require example.org/a", "replace => ./a", "replace a =>", "replace a b");
    assertThat(mod).isEqualTo(GoMod.NONE);
    assertThat(GoMod.read(null)).isEqualTo(GoMod.NONE);
  }
}
