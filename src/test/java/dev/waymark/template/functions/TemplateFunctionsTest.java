package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import dev.waymark.template.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions about templates, and those of which nothing is known but that they are there. */
class TemplateFunctionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          templates.Current => the template that is run
          debug.Dump 1 => debug.Dump
          debug.VisualizeSpaces 1 => debug.VisualizeSpaces
          images.Config "a.png" => images are not looked at
          imageConfig "a.png" => images are not looked at
          images.GaussianBlur 1 => images are not looked at
          images.Text "a" => images are not looked at
          transform.ToMath "a" => mathematics that KaTeX sets
          transform.Remarshal "json" "a" => data written in another notation
          transform.HTMLToMarkdown "a" => HTML made Markdown
          transform.PortableText "a" => portable text made Markdown
          partial "none" => there is no partial none
          partialCached "none" 1 => there is no partial none
          partials.IncludeCached "none.html" 1 => there is no partial none.html
          (debug.Timer "a").Start => a timer's Start
          """)
  void whyNothingIsKnown(String expression, String reason) {
    Value value = new Calls().value(expression);
    String why =
        value instanceof Value.Unknown unknown
            ? unknown.why().reason()
            : String.valueOf(((Text) value).why().reason());
    assertThat(why).isEqualTo(reason);
  }

  @Test
  void partials() {
    String lines =
        """
        partial "p.html" 1 => <1>
        partial "p" 1 => <1>
        partials.Include "p" 1 => <1>
        partial "plain" 1 => (1)
        partial "plain.html" 1 => (1)
        partial "p" => <<no value>>
        partialCached "p" 1 => <1>
        partialCached "p" 1 2 3 => <1>
        partials.IncludeCached "p" 1 => <1>
        partialCached "p" => ! wrong number of args
        partial unknown 1 => ?
        partial 1 => ! wrong type
        templates.Exists "partials/p.html" => true
        templates.Exists "_partials/p.html" => true
        templates.Exists "partials/none.html" => false
        templates.Exists "p.html" => false
        templates.Exists unknown => ?
        (debug.Timer "a").Stop =>
        printf "%T" (debug.Timer "a") => debug.nopTimerImpl
        printf "%T" (templates.Defer 1) => templates.DeferredExecution
        print (templates.Defer (dict "data" 5)) => ?
        print (templates.Defer (dict "Data" 5 "key" 1)) => ?
        print (templates.Defer (dict "key" 1)) => ?
        templates.Defer unknown => ?
        """;
    Calls calls = new Calls().partial("p.html", "<{{ . }}>").partial("plain", "({{ . }})");
    assertThat(calls.again(lines)).isEqualTo(lines.strip().lines().toList());
  }
}
