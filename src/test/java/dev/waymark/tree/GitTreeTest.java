package dev.waymark.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Repository;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTreeTest {
  @TempDir private Path folder;

  private Repository repository() {
    return Repository.in(folder);
  }

  private Git git(Path root) {
    return Git.at(root, folder, Map.of());
  }

  private static String text(Tree tree, String path) {
    Source source = tree.read(path);
    return Objects.requireNonNull(source, path).text();
  }

  @Test
  void aCommitIsReadWithoutACheckout() {
    Repository repo = repository().write("content/ä b.md", "one\n").write("x.md", "x").commit("1");
    repo.write("content/ä b.md", "two\n").delete("x.md").write("new.md", "new");
    try (GitTree tree = GitTree.commit(git(folder), "HEAD", DiskTree.open(folder))) {
      assertThat(tree.files()).containsExactly("content/ä b.md", "x.md");
      assertThat(text(tree, "content/ä b.md")).isEqualTo("one\n");
      assertThat(tree.size("x.md")).isEqualTo(1);
      assertThat(tree.isFolder("content")).isTrue();
      assertThat(tree.read("new.md")).isNull();
    }
  }

  @Test
  void theIndexIsWhatTheNextCommitHolds() {
    Repository repo = repository().write("a.md", "one\n").commit("1");
    repo.write("a.md", "staged\n").git("add", "a.md");
    repo.write("a.md", "not staged\n").write("b.md", "not staged\n");
    try (GitTree tree = GitTree.staged(git(folder), DiskTree.open(folder))) {
      assertThat(tree.files()).containsExactly("a.md");
      assertThat(text(tree, "a.md")).isEqualTo("staged\n");
    }
  }

  @Test
  void aConflictIsNothingThatCanBeCommitted() {
    Repository repo = repository().write("a.md", "base\n").write("b.md", "b\n").commit("1");
    repo.git("checkout", "--quiet", "-b", "theirs");
    repo.write("a.md", "theirs\n").commit("2");
    repo.git("checkout", "--quiet", "-");
    repo.write("a.md", "ours\n").commit("3");
    assertThatThrownBy(() -> repo.git("merge", "--quiet", "theirs"))
        .hasMessageContaining("CONFLICT");
    try (GitTree tree = GitTree.staged(git(folder), DiskTree.open(folder))) {
      assertThat(tree.files()).containsExactly("b.md");
      assertThat(tree.read("a.md")).isNull();
    }
  }

  @Test
  void aSiteInASubfolderSeesItsOwnFolder() {
    repository().write("docs/content/a.md", "a").write("README.md", "r").commit("1");
    Path root = folder.resolve("docs");
    try (GitTree tree = GitTree.commit(git(root), "HEAD", DiskTree.open(root));
        GitTree next = GitTree.staged(git(root), DiskTree.open(root))) {
      assertThat(tree.files()).containsExactly("content/a.md");
      assertThat(next.files()).containsExactly("content/a.md");
      assertThat(text(next, "content/a.md")).isEqualTo("a");
    }
  }

  @Test
  void whatGitIgnoresComesFromTheWorkTree() {
    Repository repo = repository().write(".gitignore", "node_modules\n/_vendor/\nsecret.md\n");
    repo.write("_vendor/m/a.md", "vendored").write("node_modules/icons/x.svg", "<svg/>");
    repo.write("secret.md", "s").write("untracked.md", "u").write("a.md", "a");
    repo.git("add", ".gitignore", "a.md");
    repo.git("commit", "--quiet", "--message", "1");
    try (GitTree tree = GitTree.commit(git(folder), "HEAD", DiskTree.open(folder))) {
      assertThat(tree.files()).containsExactly(".gitignore", "_vendor/m/a.md", "a.md", "secret.md");
      assertThat(text(tree, "_vendor/m/a.md")).isEqualTo("vendored");
      assertThat(tree.below("node_modules/icons")).containsExactly("node_modules/icons/x.svg");
      assertThat(tree.isFile("node_modules/icons/x.svg")).isTrue();
      assertThat(tree.isFile("untracked.md")).isFalse();
    }
  }

  @Test
  void linksAreFollowedInsideTheRootAlone() throws IOException {
    Repository repo = repository().write("content/a.md", "a").write("shared/s.md", "s");
    Files.createSymbolicLink(folder.resolve("content/link.md"), Path.of("a.md"));
    Files.createSymbolicLink(folder.resolve("content/shared"), Path.of("../shared"));
    Files.createSymbolicLink(folder.resolve("content/out.md"), Path.of("../../etc/passwd"));
    Files.createSymbolicLink(folder.resolve("content/abs.md"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve("content/self"), Path.of("."));
    repo.commit("1");
    try (GitTree tree = GitTree.commit(git(folder), "HEAD", DiskTree.open(folder))) {
      assertThat(tree.files())
          .containsExactly("content/a.md", "content/link.md", "content/shared/s.md", "shared/s.md");
      assertThat(text(tree, "content/link.md")).isEqualTo("a");
      assertThat(tree.links()).containsExactlyInAnyOrder("content/link.md", "content/shared");
      assertThat(tree.defects())
          .extracting(d -> d.rule() + " " + d.span().source().path())
          .containsExactly(
              "symlink-out-of-root content/abs.md", "symlink-out-of-root content/out.md");
    }
  }

  @Test
  void submodulesAreReadAtTheRecordedCommit() {
    Path theme = folder.resolve("theme");
    assertThat(theme.toFile().mkdir()).isTrue();
    Repository.in(theme).write("layouts/x.html", "one").commit("1");
    Path site = folder.resolve("site");
    assertThat(site.toFile().mkdir()).isTrue();
    Repository repo = Repository.in(site).write("a.md", "a");
    repo.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", "../theme", "themes/t");
    repo.commit("1");
    new Repository(site.resolve("themes/t")).write("layouts/x.html", "two");
    try (GitTree tree = GitTree.commit(Git.at(site, site, Map.of()), "HEAD", DiskTree.open(site))) {
      assertThat(tree.files()).containsExactly(".gitmodules", "a.md", "themes/t/layouts/x.html");
      assertThat(text(tree, "themes/t/layouts/x.html")).isEqualTo("one");
    }
  }

  @Test
  void defectsOfFilesAreThoseOfTheDisk() throws IOException {
    Repository repo = repository().write("big.md", "x".repeat(FileTexts.SIZE_LIMIT + 1));
    Files.write(folder.resolve("latin.md"), new byte[] {'a', (byte) 0xe9, 'b'});
    repo.commit("1");
    DiskTree disk = DiskTree.open(folder);
    try (GitTree tree = GitTree.commit(git(folder), "HEAD", disk)) {
      for (Tree each : new Tree[] {disk, tree}) {
        assertThat(each.read("big.md")).isNull();
        assertThat(text(each, "latin.md")).isEqualTo("a\uFFFDb");
      }
      assertThat(tree.defects()).hasSize(2);
      assertThat(tree.defects().toString()).isEqualTo(disk.defects().toString());
    }
  }

  @Test
  void aMovedFileIsKnownBeforeItIsAdded() throws IOException {
    Repository repo = repository().write("content/old.md", "a\nb\nc\nd\n").commit("1");
    Files.move(folder.resolve("content/old.md"), folder.resolve("content/new.md"));
    Changes changes = git(folder).changes("HEAD", false);
    assertThat(changes.after("content/old.md")).isEqualTo("content/new.md");
    assertThat(changes.before("content/new.md")).isEqualTo("content/old.md");
    // The question leaves no trace in the repository.
    assertThat(repo.git("status", "--porcelain"))
        .isEqualTo(" D content/old.md\n?? content/new.md\n");
  }

  @Test
  void repositoriesInsideAreLeftAlone() {
    Repository repo = repository().write("a.md", "a").commit("1");
    for (String inside : new String[] {"empty", "clone"})
      assertThat(folder.resolve(inside).toFile().mkdir()).isTrue();
    Repository.in(folder.resolve("empty"));
    Repository.in(folder.resolve("clone")).write("x.md", "x").commit("x");
    repo.write("[b]*.md", "b");
    assertThat(git(folder).changes("HEAD", false).files())
        .extracting(Changes.FileChange::after)
        .containsExactly("[b]*.md");
  }

  @Test
  void theFirstCommitIsComparedWithNothing() {
    repository().write("a.md", "a\n").git("add", "a.md");
    assertThat(git(folder).head()).isNull();
    assertThat(git(folder).changes(null, true).files())
        .extracting(Changes.FileChange::after)
        .containsExactly("a.md");
  }

  @Test
  void whatStandsOnTheOtherBranchSinceIsNotThisChange() {
    Repository repo = repository().write("a.md", "a").commit("1");
    repo.git("checkout", "--quiet", "-b", "work");
    repo.write("b.md", "b").commit("2");
    repo.git("checkout", "--quiet", "main");
    repo.write("c.md", "c").commit("3");
    repo.git("checkout", "--quiet", "work");
    Git git = git(folder);
    assertThat(git.changes(git.base("main"), false).files())
        .extracting(Changes.FileChange::after)
        .containsExactly("b.md");
  }

  @Test
  void mistakesAreSentences() {
    repository().write("a.md", "a").commit("1");
    assertThatThrownBy(() -> git(folder).commit("nowhere"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("git finds no commit nowhere here");
    // A name that looks like an option is a name.
    assertThatThrownBy(() -> git(folder).commit("--help"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("git finds no commit --help here");
    Path elsewhere = folder.getParent();
    assertThatThrownBy(() -> Git.at(elsewhere, elsewhere, Map.of()).commit("main"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("git refuses: not a git repository");
  }
}
