package dev.waymark.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTreeTest {
  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(root.resolve("content/empty"));
    Files.writeString(root.resolve("content/a.md"), "old");
    Files.write(root.resolve("content/bad.md"), new byte[] {'x', (byte) 0xff});
  }

  private OverlayTree over(String path, byte[] bytes) {
    return OverlayTree.of(DiskTree.open(root), Map.of(path, bytes));
  }

  @Test
  void aTextStandsForTheOneOnDisk() {
    OverlayTree tree = over("content/a.md", "\uFEFFnew\r\ntext".getBytes(UTF_8));
    Source text = Objects.requireNonNull(tree.read("content/a.md"));
    assertThat(text.text()).isEqualTo("new\ntext");
    assertThat(text.bom()).isTrue();
    assertThat(tree.size("content/a.md")).isEqualTo(12);
    assertThat(tree.files()).containsExactly("content/a.md", "content/bad.md");
    assertThat(tree.below("content")).containsExactly("content/a.md", "content/bad.md");
    assertThat(tree.isFile("content/bad.md")).isTrue();
    assertThat(tree.defects()).isEmpty();
  }

  @Test
  void aFileMayBeNewAndItsFolderToo() {
    OverlayTree tree = over("content/empty/deep/new.md", "x".getBytes(UTF_8));
    assertThat(tree.isFile("content/empty/deep/new.md")).isTrue();
    assertThat(tree.isFolder("content/empty/deep")).isTrue();
    assertThat(tree.isEmptyFolder("content/empty")).isFalse();
    assertThat(DiskTree.open(root).isEmptyFolder("content/empty")).isTrue();
    assertThat(tree.below("content/empty")).containsExactly("content/empty/deep/new.md");
    assertThat(tree.below(""))
        .containsExactly("content/a.md", "content/bad.md", "content/empty/deep/new.md");
    assertThat(tree.isFile("content/empty")).isFalse();
  }

  @Test
  void whatIsWrongIsToldOfTheTextThatCounts() {
    OverlayTree fixed = over("content/bad.md", "x".getBytes(UTF_8));
    assertThat(fixed.read("content/bad.md")).isNotNull();
    assertThat(fixed.defects()).isEmpty();
    OverlayTree broken = over("content/a.md", new byte[] {'x', (byte) 0xff});
    assertThat(broken.defects()).isEmpty();
    broken.read("content/a.md");
    assertThat(broken.defects()).extracting(Defect::rule).containsExactly("invalid-utf8");
    OverlayTree large = over("content/a.md", new byte[OverlayTree.ENOUGH]);
    assertThat(large.read("content/a.md")).isNull();
    assertThat(large.defects()).extracting(Defect::rule).containsExactly("file-too-large");
  }

  @Test
  void aManifestTellsWhatDiffers() {
    DiskTree disk = DiskTree.open(root);
    disk.read("content/a.md");
    Manifest kept = Manifest.of(disk);
    assertThat(kept.changed(over("content/a.md", "old".getBytes(UTF_8)))).isEmpty();
    assertThat(kept.changed(over("content/a.md", "new".getBytes(UTF_8))))
        .isEqualTo(Set.of("content/a.md"));
    assertThat(kept.changed(over("content/c.md", new byte[0]))).isEqualTo(Set.of("content/c.md"));
  }
}
