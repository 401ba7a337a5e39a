package dev.waymark.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.document.Document;
import dev.waymark.engine.ActiveRule;
import dev.waymark.engine.Live;
import dev.waymark.engine.Orders;
import dev.waymark.engine.Policy;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.text.Edit;
import dev.waymark.text.UserError;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told while a check runs. */
class DeskTest {
  private static final String FILE = "content/a.md";
  private static final long PATIENCE_SECONDS = 60;

  private record EveryHeading() implements Rule.DocumentRule {
    @Override
    public void check(Document document, Findings out) {
      for (Document.Heading heading : document.headings()) out.add(heading.span(), heading.text());
    }
  }

  /** A site of which a check can be held up. */
  private static final class SlowSite implements OpenSite {
    private final Live live =
        new Live(
            tree ->
                new Orders(
                    Invocation.at(Tool.NOW),
                    SiteOptions.NONE,
                    new Policy(
                        List.of(new ActiveRule("heading", new EveryHeading(), Severity.INFO)),
                        file -> false,
                        (rule, file, usual) -> usual,
                        new Policy.Reported("unused-allow", Severity.OFF))));

    private volatile CountDownLatch begun = new CountDownLatch(0);
    private volatile CountDownLatch held = new CountDownLatch(0);

    @Override
    public Report check(Tree tree) {
      try {
        begun.countDown();
        assertThat(held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return live.judge(tree, Tool.NOW);
    }

    @Override
    public @Nullable Report glimpse(Tree tree) {
      return live.glimpse(tree);
    }

    @Override
    public @Nullable Site site() {
      return live.site();
    }

    @Override
    public List<Edit> renamed(Report before, Map<String, String> files) {
      return List.of();
    }

    @Override
    public Words words(Tree tree) {
      return new Words(List.of(), List.of());
    }
  }

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService glimpses = Executors.newSingleThreadScheduledExecutor();
  private final SlowSite site = new SlowSite();

  @TempDir private Path folder;

  private final Desk.Telling telling =
      new Desk.Telling() {
        @Override
        public void tell(Desk desk, Report report) {
          told.add(String.join(" ", report.findings().stream().map(Finding::message).toList()));
        }

        @Override
        public void complain(UserError mistake) {
          told.add("mistake " + mistake.getMessage());
        }

        @Override
        public void failed(Throwable failure) {
          told.add("failure " + failure);
        }
      };

  @BeforeEach
  void aSite() throws IOException {
    Files.writeString(folder.resolve("hugo.yaml"), "baseURL: https://example.org/\n");
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve(FILE), text("A", "one"));
    Files.writeString(folder.resolve("content/b.md"), text("B", "two"));
  }

  @AfterEach
  void threadsEnd() {
    checks.shutdownNow();
    glimpses.shutdownNow();
  }

  private static String text(String title, String heading) {
    return "---\ntitle: " + title + "\n---\n# " + heading + "\n";
  }

  private @Nullable String next() throws InterruptedException {
    return told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void whatATextSaysIsToldWhileACheckRuns() throws InterruptedException {
    Desk desk = new Desk(folder, site, telling, checks, glimpses);
    desk.look();
    assertThat(next()).isEqualTo("one two");

    site.begun = new CountDownLatch(1);
    site.held = new CountDownLatch(1);
    desk.type(FILE, text("C", "three"));
    assertThat(next()).isEqualTo("three two");
    assertThat(site.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    // Below front matter as above it.
    desk.type(FILE, text("C", "four"));
    assertThat(next()).isEqualTo("four two");
    desk.type(FILE, text("D", "five"));
    assertThat(next()).isEqualTo("five two");

    // What was checked is older than what the editor was told of, so that this is told next.
    CountDownLatch held = site.held;
    site.held = new CountDownLatch(0);
    held.countDown();
    assertThat(next()).isEqualTo("five two");
    assertThat(told).isEmpty();
    assertThat(desk.last().site().documents()).hasSize(2);
  }
}
