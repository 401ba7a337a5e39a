package dev.waymark.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTreeTest {
  @TempDir Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private void link(String path, String target) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.createSymbolicLink(file, Path.of(target));
  }

  @Test
  void listsAndReadsFiles() throws IOException {
    write("content/b.md", "\uFEFFx\r\ny");
    write("content/a/é.md", "z");
    write(".git/config", "no");
    write("content/.git", "no");
    write(".hidden/x", "yes");
    DiskTree tree = DiskTree.open(root);
    assertThat(tree.files()).containsExactly(".hidden/x", "content/a/é.md", "content/b.md");
    assertThat(tree.below("content/a")).containsExactly("content/a/é.md");
    assertThat(tree.isFolder("content")).isTrue();
    assertThat(tree.isFolder("content/b.md")).isFalse();
    Source b = Objects.requireNonNull(tree.read("content/b.md"));
    assertThat(b.text()).isEqualTo("x\ny");
    assertThat(b.bom()).isTrue();
    assertThat(tree.read("content/b.md")).isSameAs(b);
    assertThat(tree.size("content/b.md")).isEqualTo(7);
    assertThat(tree.size("none")).isEqualTo(-1);
    for (String none :
        new String[] {
          "none", "", "/", "../x", "content", "content/../content/b.md", ".git/config", "\0"
        }) {
      assertThat(tree.read(none)).as(none).isNull();
    }
    assertThat(tree.defects()).isEmpty();
  }

  @Test
  void packageFoldersAreListedOnlyWhenAsked() throws IOException {
    write("node_modules/icons/svg/a.svg", "<svg/>");
    write("node_modules/icons/node_modules/deep/b.svg", "<svg/>");
    write("web/node_modules/x/c.js", "");
    write("content/a.md", "");
    DiskTree tree = DiskTree.open(root);
    assertThat(tree.files()).containsExactly("content/a.md");
    assertThat(tree.below("node_modules/icons/svg"))
        .containsExactly("node_modules/icons/svg/a.svg");
    assertThat(tree.below("node_modules/icons")).containsExactly("node_modules/icons/svg/a.svg");
    assertThat(tree.below("web/node_modules/x")).containsExactly("web/node_modules/x/c.js");
    assertThat(tree.isFile("node_modules/icons/svg/a.svg")).isTrue();
    assertThat(tree.isFile("node_modules/icons/svg/none.svg")).isFalse();
    assertThat(Objects.requireNonNull(tree.read("node_modules/icons/svg/a.svg")).text())
        .isEqualTo("<svg/>");
    assertThat(tree.below("node_modules/none")).isEmpty();
    assertThat(tree.below("node_modules/../../..")).isEmpty();
    assertThat(tree.read("node_modules/../content/a.md")).isNull();
    assertThat(tree.defects()).isEmpty();
  }

  @Test
  void linksStayInsideTheRoot(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.md"), "secret");
    write("docs/a.md", "a");
    write(".git/config", "git");
    link("content", "docs");
    link("copy.md", "docs/a.md");
    link("docs/loop", "..");
    link("docs/self", "self");
    link("out", outside.toString());
    link("secret.md", outside.resolve("secret.md").toString());
    link("lost.md", "nowhere.md");
    link(".#lock.md", "user@host:1");
    link("git", ".git");
    DiskTree tree = DiskTree.open(root);
    assertThat(tree.files()).containsExactly("content/a.md", "copy.md", "docs/a.md");
    assertThat(tree.links()).containsExactly("content", "copy.md");
    assertThat(Objects.requireNonNull(tree.read("content/a.md")).text()).isEqualTo("a");
    assertThat(tree.read("out/secret.md")).isNull();
    assertThat(tree.read("secret.md")).isNull();
    assertThat(tree.defects())
        .extracting(d -> d.span().source().path() + " " + d.rule())
        .containsExactly(
            "docs/self dead-symlink",
            "lost.md dead-symlink",
            "out symlink-out-of-root",
            "secret.md symlink-out-of-root");
  }

  @Test
  void linksThatMultiplyFoldersEnd() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("f" + i + "/a.md", "");
      for (int j = 0; j < 30; j++) if (i != j) link("f" + i + "/l" + j, "../f" + j);
    }
    assertThat(DiskTree.open(root).files()).hasSize(30 + 30 * 29);
  }

  @Test
  void aFileSwappedForALinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    write("a.md", "a");
    Path outside = Files.writeString(elsewhere.resolve("b.md"), "b");
    DiskTree tree = DiskTree.open(root);
    Files.delete(root.resolve("a.md"));
    link("a.md", outside.toString());
    assertThat(tree.read("a.md")).isNull();
    assertThat(tree.defects()).extracting(Defect::rule).containsExactly("unreadable-file");
  }

  @Test
  void tellsOfUnreadableFiles() throws IOException {
    write("a.md", "a");
    write("folder/b.md", "b");
    DiskTree before = DiskTree.open(root);
    Files.delete(root.resolve("a.md"));
    assertThat(before.read("a.md")).isNull();
    assertThat(before.defects())
        .extracting(Defect::message)
        .containsExactly("this file cannot be read: it is gone");
    write("a.md", "a");
    boolean changed =
        root.resolve("a.md").toFile().setReadable(false)
            && root.resolve("folder").toFile().setReadable(false);
    DiskTree tree = DiskTree.open(root);
    boolean refused = changed && !Files.isReadable(root.resolve("a.md"));
    assertThat(tree.read("a.md") == null).isEqualTo(refused);
    assertThat(tree.defects()).hasSize(refused ? 2 : 0);
    assertThat(root.resolve("folder").toFile().setReadable(true)).isTrue();
  }

  @Test
  void largeFilesAreNotRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(root.resolve("large.md").toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }
    DiskTree tree = DiskTree.open(root);
    assertThat(tree.size("large.md")).isEqualTo(50L * 1024 * 1024);
    assertThat(tree.read("large.md")).isNull();
    assertThat(tree.read("large.md")).isNull();
    assertThat(tree.defects())
        .extracting(Defect::message)
        .containsExactly("a file of 50 MB is not read; the limit is 10 MB");
  }

  @Test
  void aFileJustBeyondTheLimitIsLargerThanTheLimit() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(root.resolve("large.md").toFile(), "rw")) {
      file.setLength(10L * 1024 * 1024 + 1);
    }
    DiskTree tree = DiskTree.open(root);
    assertThat(tree.read("large.md")).isNull();
    assertThat(tree.defects())
        .extracting(Defect::message)
        .containsExactly("a file of 11 MB is not read; the limit is 10 MB");
  }

  @Test
  void bytesThatAreNoUtf8AreReplacedAndReported() throws IOException {
    Files.write(root.resolve("a.md"), "\uFEFFa\r\nb\u00e9\uFFFD".getBytes(StandardCharsets.UTF_8));
    Files.write(
        root.resolve("b.md"),
        new byte[] {'a', '\r', '\n', (byte) 0xE9, 'b', (byte) 0xF0, (byte) 0x9F, 'c', (byte) 0xC3});
    Files.write(root.resolve("c.md"), "\uFEFFab".getBytes(StandardCharsets.UTF_16LE));
    DiskTree tree = DiskTree.open(root);
    assertThat(Objects.requireNonNull(tree.read("a.md")).malformed()).isEmpty();
    Source b = Objects.requireNonNull(tree.read("b.md"));
    assertThat(b.text()).isEqualTo("a\n\uFFFDb\uFFFDc\uFFFD");
    assertThat(b.malformed()).containsExactly(2, 4, 6);
    assertThat(tree.read("c.md")).isNotNull();
    assertThat(tree.defects())
        .extracting(d -> d.span() + " " + d.message())
        .containsExactly(
            "b.md:2:1 these bytes are not UTF-8, and 2 more",
            "c.md:1:1 this file is UTF-16; save it as UTF-8");
  }

  @Test
  void aRootThatIsNoFolderIsTheUsersMistake() throws IOException {
    write("a.md", "");
    assertThatThrownBy(() -> DiskTree.open(root.resolve("a.md")))
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith("is not a folder");
    assertThatThrownBy(() -> DiskTree.open(root.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("there is no folder");
  }

  @Test
  void manyThreadsGetTheSameSource() throws IOException {
    for (int i = 0; i < 50; i++) write("d" + i % 5 + "/" + i + ".md", "text " + i);
    DiskTree tree = DiskTree.open(root);
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 2000)
        .parallel()
        .forEach(
            i -> {
              for (String file : tree.files()) seen.add(System.identityHashCode(tree.read(file)));
            });
    assertThat(seen).hasSizeLessThanOrEqualTo(50).isNotEmpty();
  }

  @Test
  void walkingManyFilesIsFast() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      if (i % 100 == 0) Files.createDirectories(root.resolve("d" + i / 100));
      Files.createFile(root.resolve("d" + i / 100 + "/" + i + ".md"));
    }
    DiskTree.open(root);
    long start = System.nanoTime();
    assertThat(DiskTree.open(root).files()).hasSize(5_000);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(20_000);
  }

  @Test
  void showsAttachedFoldersAndNothingElseOutside(@TempDir Path cache) throws IOException {
    Path module = cache.resolve("a@v1.0.0");
    Files.createDirectories(module.resolve("layouts"));
    Files.writeString(module.resolve("layouts/x.html"), "x");
    Files.writeString(cache.resolve("secret"), "no");
    Files.createSymbolicLink(module.resolve("out"), Path.of("../secret"));
    Files.createDirectories(root.resolve("themes/empty"));
    write("content/a.md", "a");
    DiskTree tree = DiskTree.open(root);
    assertThat(tree.isFile("module:a@v1.0.0/layouts/x.html")).isFalse();
    assertThat(tree.attach("module:a@v1.0.0", module.toString())).isTrue();
    assertThat(tree.attach("module:b@v1.0.0", cache.resolve("b@v1.0.0").toString())).isFalse();
    assertThat(tree.attach("themes/b", module.toString())).isFalse();
    assertThat(tree.below("module:a@v1.0.0")).containsExactly("module:a@v1.0.0/layouts/x.html");
    assertThat(tree.isFolder("module:a@v1.0.0/layouts")).isTrue();
    assertThat(tree.isFolder("module:a@v1.0.0/none")).isFalse();
    Source x = Objects.requireNonNull(tree.read("module:a@v1.0.0/layouts/x.html"));
    assertThat(x.text()).isEqualTo("x");
    assertThat(tree.read("module:a@v1.0.0/out")).isNull();
    assertThat(tree.read("module:a@v1.0.0/../secret")).isNull();
    assertThat(tree.files()).containsExactly("content/a.md");
    assertThat(tree.isEmptyFolder("themes/empty")).isTrue();
    assertThat(tree.isEmptyFolder("themes/none")).isFalse();
    assertThat(tree.isEmptyFolder("content")).isFalse();
  }
}
