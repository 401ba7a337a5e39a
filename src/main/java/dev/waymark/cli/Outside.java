package dev.waymark.cli;

import dev.waymark.lint.Answer;
import dev.waymark.lint.External;
import dev.waymark.lint.Home;
import dev.waymark.lint.Outcome;
import dev.waymark.lint.Web;
import dev.waymark.lint.WebLinks;
import dev.waymark.lint.WebUrl;
import dev.waymark.site.model.Site;
import dev.waymark.text.UserError;
import dev.waymark.web.Memory;
import dev.waymark.web.Tally;
import dev.waymark.web.Time;
import dev.waymark.web.WebChecker;
import dev.waymark.web.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Wires the asking of the web: clock, chance, memory, environment. */
final class Outside {
  private static final int MOST_REASONS = 4;

  private final ExternalArguments arguments;
  private final CacheArguments cache;
  private final Console console;

  Outside(ExternalArguments arguments, CacheArguments cache, Console console) {
    this.arguments = arguments;
    this.cache = cache;
    this.console = console;
  }

  Web ask(
      Workspace workspace, @Nullable Site before, Predicate<String> excluded, Progress progress) {
    Set<String> old = new HashSet<>();
    if (before != null) pages(before, file -> false).forEach(page -> old.add(key(page)));
    List<WebUrl.Page> pages =
        pages(workspace.model().site(), excluded).stream()
            .filter(page -> !old.contains(key(page)))
            .toList();
    External settings = workspace.settings().external();
    String contact = settings.contact() == null ? Home.OURS.url() : settings.contact();
    WebChecker.Manner manner =
        new WebChecker.Manner(
            "waymark/" + Version.CURRENT + (contact == null ? "" : " (+" + contact + ")"),
            arguments.budget(),
            arguments.offline,
            arguments.allowed.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()),
            name -> console.environment().getOrDefault(name, ""));
    Time time = Time.real();
    progress.say("checking web addresses");
    progress.minutely();
    Path folder = folder();
    try (Memory memory = Memory.open(folder, time.now())) {
      WebChecker asker =
          new WebChecker(
              settings, manner, Wire.INTERNET, time, RandomGenerator.getDefault(), memory);
      Web web = asker.ask(pages, tally -> progress.say(line(tally)));
      progress.close();
      console.err().println("waymark: " + sum(web, asker.requests()));
      return web;
    } catch (IOException e) {
      throw new UserError("cannot keep answers in " + folder + "; use another --cache-dir");
    }
  }

  private static String key(WebUrl.Page page) {
    return page.url() + "#" + page.fragment();
  }

  private static List<WebUrl.Page> pages(Site site, Predicate<String> excluded) {
    List<WebUrl.Page> pages = new ArrayList<>();
    for (WebLinks.WebLink link : WebLinks.of(site)) {
      boolean out = excluded.test(link.reference().span().source().path());
      if (!out && link.to() instanceof WebUrl.Page page) pages.add(page);
    }
    return pages;
  }

  private Path folder() {
    Path folder = cache.folder(console);
    if (folder == null)
      throw new UserError("there is no home folder to keep answers in; use --cache-dir");
    return folder;
  }

  private static String line(Tally tally) {
    String hosts = tally.hosts().isEmpty() ? "" : ", " + tally.hosts().get(0);
    if (tally.hosts().size() > 1) hosts += " and %,d more".formatted(tally.hosts().size() - 1);
    long seconds = tally.left().toSeconds();
    String left = seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    return "checking web addresses: %,d of %,d%s, %s left"
        .formatted(tally.answered(), tally.all(), hosts, left);
  }

  /** One line about the whole: what came of the addresses, and why some were not asked. */
  private static String sum(Web web, int requests) {
    Map<String, Integer> kinds = new TreeMap<>();
    Map<String, Integer> reasons = new TreeMap<>();
    for (Answer answer : web.answers().values()) {
      Outcome outcome = answer.outcome();
      String kind = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      kinds.merge(kind, 1, Integer::sum);
      if (outcome instanceof Outcome.Unasked unasked) reasons.merge(unasked.why(), 1, Integer::sum);
    }
    StringBuilder sum = new StringBuilder();
    sum.append("%,d addresses, %,d requests".formatted(web.answers().size(), requests));
    for (String kind : List.of("alive", "moved", "dead", "unverified", "unasked")) {
      Integer n = kinds.get(kind);
      if (n != null) sum.append(", %,d %s".formatted(n, kind));
    }
    if (reasons.isEmpty()) return sum.toString();
    Comparator<Map.Entry<String, Integer>> most =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    List<String> shown =
        reasons.entrySet().stream()
            .sorted(most.thenComparing(Map.Entry.comparingByKey()))
            .map(e -> "%,d: %s".formatted(e.getValue(), e.getKey()))
            .limit(MOST_REASONS)
            .toList();
    return sum + " (" + String.join("; ", shown) + (reasons.size() > MOST_REASONS ? "; …)" : ")");
  }
}
