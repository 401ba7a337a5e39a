package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command line against a real server on loopback. */
class ExternalTest {
  @TempDir private Path folder;

  private final MockWebServer server = new MockWebServer();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private String at = "";

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request.getMethod() + " " + request.getTarget());
            boolean gone = request.getTarget().startsWith("/gone");
            MockResponse.Builder response = new MockResponse.Builder().code(gone ? 404 : 200);
            if (request.getTarget().equals("/old"))
              response.code(301).addHeader("Location", "/new/page");
            if (request.getTarget().equals("/shy")) response.code(403);
            return response.build();
          }
        });
    server.start(InetAddress.getByName("127.0.0.1"), 0);
    at = "http://127.0.0.1:" + server.getPort();
    write("hugo.yaml", "baseURL: https://docs.acme.dev/\n");
    write(
        "content/a.md",
        "---\ntitle: A\n---\n[one](%1$s/gone) [two](%1$s/old) [three](%1$s/fine)\n".formatted(at));
    write(
        "content/b.md",
        "---\ntitle: B\n---\n[one](%1$s/gone) [two](%1$s/shy) [no](/nowhere/)\n".formatted(at));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve("site").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Tool run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("site");
    return Tool.run(folder, all.toArray(String[]::new));
  }

  private Tool external(String... more) {
    List<String> args = new ArrayList<>(List.of("external"));
    args.addAll(List.of("--cache-dir", "cache", "--allow-host", "127.0.0.1"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void groupsByAddress() {
    Tool tool = external();
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.timeless().replace(at, "http://HOST"))
        .isEqualTo(
            """
            error: http://HOST/gone is dead: answers 404 Not Found [dead-url], 2 places
                 content/a.md:4:7
                 content/b.md:4:7

            info: http://HOST/old has moved for good to http://HOST/new/page [moved-url], 1 place
                 content/a.md:4:%1$d

            info: http://HOST/shy could not be verified: answers 403 Forbidden, as many sites do to robots [unverified-url], 1 place
                 content/b.md:4:%1$d

            checked 5 pages, 6 links in N.N s: 2 errors, 2 info in 2 files
            """
                .formatted(20 + at.length()));
    assertThat(tool.err())
        .startsWith("waymark: ")
        .contains(" addresses, ")
        .contains("1 moved, 1 dead, 1 unverified\n");
  }

  @Test
  void asksEachAddressOnceAndNobodyTheSecondTime() {
    external();
    assertThat(requests.stream().filter(r -> r.equals("HEAD /fine"))).hasSize(1);
    requests.clear();
    Tool again = external();
    assertThat(requests).isEmpty();
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains(", 0 requests, ");
  }

  @Test
  void offlineAsksNobody() {
    Tool tool = external("--offline");
    assertThat(requests).isEmpty();
    assertThat(tool.code()).isZero();
    assertThat(tool.err()).contains("nothing is remembered about it");
  }

  @Test
  void checkAsksOnlyWhenTold() {
    Tool local = run("check", "--format", "compact");
    assertThat(local.out()).contains("[broken-link]").doesNotContain("-url]");
    assertThat(requests).isEmpty();
    Tool both =
        run(
            "check",
            "--format",
            "compact",
            "--external",
            "--allow-host",
            "127.0.0.1",
            "--cache-dir",
            "c");
    assertThat(both.out()).contains("[broken-link]").contains("[dead-url]");
  }

  @Test
  void privateHostsAreNotAskedUnlessAllowed() {
    Tool tool = run("external", "--cache-dir", "cache");
    assertThat(requests).isEmpty();
    assertThat(tool.code()).isZero();
    assertThat(tool.err()).contains("127.0.0.1 is a loopback address");
  }

  @Test
  void theConfigurationRules() throws IOException {
    write(
        "waymark.yaml",
        """
        external:
          exclude: ["%1$s/old", {pattern: "/fi.e$"}]
          hosts:
            127.0.0.1: {accept: [403], get: true, spacing: 0ms}
        allow:
          - rules: [dead-url]
            targets: ["%1$s/gone"]
            until: 2027-01-01
        """
            .formatted(at));
    Tool tool = external();
    assertThat(tool.code()).isZero();
    assertThat(requests).containsExactlyInAnyOrder("GET /gone", "GET /shy");
    assertThat(tool.err()).contains("2: the configuration leaves it out");
    assertThat(run("check", "--only", "unused-allow", "--format", "compact").out())
        .contains("nothing found");
  }

  @Test
  void aChangeAsksOnlyNewAddresses() throws IOException {
    Path site = folder.resolve("site");
    Repository repository = Repository.in(site).commit("before");
    write("content/c.md", "---\ntitle: C\n---\n[one](%1$s/gone) [new](%1$s/gone2)\n".formatted(at));
    assertThat(repository).isNotNull();
    Tool tool = external("--changed-since", "HEAD", "--format", "compact");
    assertThat(requests).containsExactlyInAnyOrder("HEAD /gone2", "GET /gone2");
    assertThat(tool.out()).contains("/gone2 is dead").doesNotContain("/gone is dead");
    assertThat(tool.code()).isEqualTo(1);
  }

  @Test
  void mistakesAreSentences() {
    assertThat(run("check", "--offline").err()).contains("need --external");
    assertThat(run("external", "--external-timeout", "soon").err())
        .isEqualTo("waymark: --external-timeout must be a time such as 90s or 30m, not soon\n");
    assertThat(run("external", "--external-timeout", "0s").code()).isEqualTo(2);
    assertThat(run("check", "--only", "dead-url").err())
        .isEqualTo("waymark: dead-url needs the network; add --external\n");
    assertThat(run("external").err()).contains("use --cache-dir");
  }
}
