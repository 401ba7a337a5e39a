package dev.waymark.bench.rooms;

import static dev.waymark.bench.rooms.Inputs.require;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.TinyHost;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A template that lists a thousand pages. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Templates extends Timed {
  private static final String TEXT =
      """
      {{- /* A menu of all pages. */ -}}
      {{ define "title" }}{{ .Title | upper }}{{ end }}
      {{ $open := "s7" }}
      <nav aria-label="{{ .Label }}">
        <ul>
          {{- range $i, $page := .Pages }}
            {{- $is := eq $page.Section $open }}
            {{- if or $is (lt $page.Weight 40) }}
              <li class="{{ if $is }}open{{ else }}{{ printf "in-%s" $page.Section }}{{ end }}">
                <a href="{{ $page.RelPermalink }}" data-place="{{ $i }}">{{ template "title" $page }}</a>
              </li>
            {{- else }}
              <li>{{ $page.Title }}</li>
            {{- end }}
          {{- end }}
        </ul>
      </nav>
      """;

  private static final int PAGES = 1000;

  private final TinyHost host = new TinyHost();
  private final Template template = host.parse("menu.html", TEXT);
  private final Value site =
      new Value.Dict(
          Map.of("Label", Text.of("All pages"), "Pages", new Value.Items(pages())), false);

  /** A page as far as the template asks. */
  private record Page(int number) implements Subject {
    @Override
    public String type() {
      return "page.Page";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Title" -> Text.of("Page " + number);
        case "Section" -> Text.of("s" + number / 50);
        case "Weight" -> Value.of(number % 50 + 1);
        case "RelPermalink" -> Text.of("/s" + number / 50 + "/p" + number % 50 + "/");
        default -> Value.unknown("." + name);
      };
    }
  }

  private static List<Value> pages() {
    return IntStream.range(0, PAGES)
        .mapToObj(number -> (Value) new Value.Obj(new Page(number)))
        .toList();
  }

  @Setup
  public void prepare() {
    Text printed = range();
    require(!printed.holey(), "all is known");
    require(printed.value().split("<li").length == PAGES + 1, "an item for each page");
    require(
        printed.value().contains("<a href=\"/s7/p49/\" data-place=\"399\">PAGE 399</a>"), "links");
  }

  @Benchmark
  public Template parsed() {
    return host.parse("menu.html", TEXT);
  }

  @Benchmark
  public Text range() {
    return host.evaluator().run(template, site);
  }
}
