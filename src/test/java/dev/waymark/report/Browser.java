package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real browser that looks at a page; its profile and its log lie in a scratch folder. */
record Browser(Path folder) {
  /** The document after scripts, as Chromium sees it. */
  String dom(Path page, String fragment, String... more) throws Exception {
    Installed.require("chromium");
    List<String> command =
        new ArrayList<>(
            List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile-" + fragment.hashCode())));
    command.addAll(List.of(more));
    command.addAll(List.of("--dump-dom", page.toUri() + fragment));
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("log").toFile()).start();
    process.getOutputStream().close();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log()).isZero();
    return dom;
  }

  /** What it had to say of the last page. */
  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
