package dev.waymark.web;

import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.External;
import dev.waymark.lint.WebLinks;
import dev.waymark.lint.WebUrl;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.DiskTree;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * Asks about every external link of a site, of a server on this machine, twice. {@code
 * bench/external-site} runs it.
 */
final class WholeSite {
  private static final long LATENCY_MILLIS = 20;

  private WholeSite() {}

  public static void main(String[] args) throws IOException {
    Site site =
        ModelBuilder.build(
                DiskTree.open(Path.of(args[0])), Invocation.at(Instant.now()), SiteOptions.NONE)
            .site();
    List<WebUrl.Page> pages = new ArrayList<>();
    for (WebLinks.WebLink link : WebLinks.of(site)) {
      if (link.to() instanceof WebUrl.Page page) pages.add(page);
    }
    System.out.printf(
        "%,d links to %,d addresses on %,d hosts%n",
        pages.size(),
        pages.stream().map(WebUrl.Page::url).distinct().count(),
        pages.stream().map(WebUrl.Page::host).distinct().count());
    Path folder = Files.createTempDirectory("waymark-bench");
    try (LocalInternet internet = new LocalInternet(WholeSite::answer)) {
      run("first run", internet, pages, folder);
      run("second run", internet, pages, folder);
    }
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf(
        "heap: at most %d MB of %d MB%n", peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  private static void run(String name, LocalInternet internet, List<WebUrl.Page> pages, Path folder)
      throws IOException {
    internet.requests.set(0);
    long start = System.nanoTime();
    try (Memory memory = Memory.open(folder, Instant.now())) {
      WebChecker.Manner manner =
          new WebChecker.Manner(
              "waymark/bench", Duration.ofMinutes(30), false, Set.of(), UnaryOperator.identity());
      WebChecker asker =
          new WebChecker(
              External.DEFAULT, manner, internet.wire(), Time.real(), new Random(7), memory);
      TreeMap<String, Integer> kinds = new TreeMap<>();
      asker
          .ask(pages, tally -> {})
          .answers()
          .values()
          .forEach(a -> kinds.merge(a.outcome().getClass().getSimpleName(), 1, Integer::sum));
      System.out.printf(
          "%s: %,d requests in %.1f s, %s%n",
          name, internet.requests.get(), (System.nanoTime() - start) / 1e9, kinds);
    }
  }

  /** Mostly alive; by the address's hash some are gone, moved, shy or slow to recover. */
  private static MockResponse answer(RecordedRequest request) {
    String target = request.getTarget();
    int hash = Math.floorMod(target.hashCode(), 100);
    MockResponse.Builder response = new MockResponse.Builder().code(200);
    response.headersDelay(LATENCY_MILLIS, TimeUnit.MILLISECONDS);
    if (target.startsWith("/moved-here")) return response.build();
    if (hash < 3) response.code(404);
    else if (hash < 6) response.code(301).addHeader("Location", "/moved-here" + target);
    else if (hash < 8) response.code(403);
    else if ("GET".equals(request.getMethod()))
      response.addHeader("Content-Type", "text/html").body("<p id=one>" + "text ".repeat(2000));
    return response.build();
  }
}
