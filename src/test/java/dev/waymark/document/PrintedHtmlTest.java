package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedHtmlTest {
  private static final String HOLE = String.valueOf(Text.HOLE);
  private static final Why WHY = Why.of("nobody knows");

  private static List<String> ids(Printed printed) {
    return printed.ids().stream()
        .map(id -> (id.maybe() == null ? "" : "?") + id.value().replace(HOLE, "*"))
        .toList();
  }

  private static List<String> links(Printed printed) {
    return printed.links().stream()
        .map(l -> (l.maybe() == null ? "" : "?") + l.tag() + " " + shown(l.value()))
        .toList();
  }

  private static String shown(Text text) {
    return text.value().replace(Text.HOLE, '*');
  }

  private static Printed read(String html) {
    return PrintedHtml.read(Text.html(html));
  }

  /** Parts in angle brackets of two kinds, {@code ‹…›}, may not be there. */
  private static Printed maybe(String html) {
    TextBuilder out = new TextBuilder(Text.Kind.HTML);
    for (String part : html.split("(?=‹)|(?<=›)")) {
      if (!part.startsWith("‹")) {
        out.append(part);
        continue;
      }
      String inner = part.substring(1, part.length() - 1);
      Mark mark = new Mark(0, inner.length(), new Mark.Maybe(WHY));
      out.append(new Text(inner, Text.Kind.HTML, List.of(mark)));
    }
    return PrintedHtml.read(out.build());
  }

  @Test
  void whoAsksForNoLinksGetsAllElse() {
    String html =
        "<a href=/x/ id=a><img src=b srcset='c, d'><redoc spec-url=e>\uFDD0<base href=/f/>";
    Printed all = read(html);
    assertThat(all.links()).hasSize(4);
    assertThat(PrintedHtml.withoutLinks(Text.html(html))).isEqualTo(all.withoutLinks());
    assertThat(all.withoutLinks().holes()).isNotEmpty();
    assertThat(all.withoutLinks().apis()).isNotEmpty();
  }

  @Test
  void findsIdsAndNames() {
    assertThat(ids(read("<p id=a><A NAME='b'></a><b name=c ID = \"d\" id=e><i id=''>")))
        .containsExactly("a", "b", "d");
    assertThat(ids(read("<p id=x><p id=x>"))).containsExactly("x", "x");
    assertThat(ids(read("<p id=a/b id/=c><br id=d/><p id=e"))).containsExactly("a/b", "d/");
    assertThat(ids(read("<p =id=a \"id=b><x-y:z id=c><1 id=d>< p id=e></p id=f>")))
        .containsExactly("c");
  }

  @Test
  void findsLinks() {
    assertThat(
            links(
                read(
                    "<a href=' /x \n'><area href=y><link href=no><img src=i srcset='s 1x,t, u 2x'>"
                        + "<video poster=p src=v><iframe src=f></iframe><script src=no></script>"
                        + "<object data=o><a data-href=no><svg><a xlink:href=z>")))
        .containsExactly(
            "a /x",
            "area y",
            "img i",
            "img s",
            "img t",
            "img u",
            "video p",
            "video v",
            "iframe f",
            "object o",
            "a z");
    assertThat(read("<base href='/b/'><base href=c>").base()).isEqualTo(Text.of("/b/"));
  }

  @Test
  void commasInParenthesesPartNoImages() {
    assertThat(links(read("<img srcset='a (x,y), b 2x'>"))).containsExactly("img a", "img b");
    assertThat(links(read("<img srcset='a ((x),b y)'>"))).containsExactly("img a", "img b");
    assertThat(links(read("<img srcset='a x),b'>"))).containsExactly("img a", "img b");
  }

  @Test
  void readsEntitiesAsAttributesDo() {
    assertThat(
            links(
                read(
                    "<a href='?a&amp;b&copy=1&copy;&copyx&lt&#38&#x26;&#x80;&nope;&#0;&#xD800;&'>")))
        .containsExactly("a ?a&b&copy=1©&copyx<&&€&nope;\uFFFD\uFFFD&");
  }

  @Test
  void skipsWhatIsNoMarkup() {
    assertThat(
            ids(
                read(
                    "<!-- <p id=a> --><!--><p id=b><!---><p id=c><!-- --!><p id=d><!DOCTYPE <p"
                        + " id=e><?x <p id=f><style><p id=g></styles></STYLE ><textarea><p"
                        + " id=h></textarea><template><p id=i><template></template><p"
                        + " id=j></template><p id=k><title><p id=l></title><noscript><p"
                        + " id=m></noscript></ <p id=n>")))
        .containsExactly("b", "c", "d", "k");
    assertThat(ids(read("<script><!-- <script> </script><p id=a> --></script><p id=b>")))
        .containsExactly("b");
    assertThat(ids(read("<script><!-- </script><p id=a>"))).containsExactly("a");
    assertThat(ids(read("<script>a</script><p id=b><!-- <p id=c>"))).containsExactly("b");
    assertThat(
            ids(
                read(
                    "<svg id=s><style/><title>x</title><path id=p></svg><style><b id=no></style>")))
        .containsExactly("s", "p");
  }

  @Test
  void keepsWhereItWasWritten() {
    Source source = Source.of("a.md", "link: /x y/?a&b");
    Text value = Text.from("/x y/?a&b", source.span(6, 15));
    TextBuilder html = new TextBuilder(Text.Kind.HTML);
    html.append("<a href=\"").append(value.become("/x%20y/?a&amp;b")).append("\">");
    Text found = PrintedHtml.read(html.build()).links().get(0).value();
    assertThat(found.value()).isEqualTo("/x%20y/?a&b");
    assertThat(found.from()).isEqualTo(source.span(6, 15));
  }

  @Test
  void saysWhatHolesHide() {
    Printed printed =
        PrintedHtml.read(
            new TextBuilder(Text.Kind.HTML)
                .append("<p id=\"run-")
                .append(Text.hole(WHY))
                .append("\">")
                .append(Text.hole(WHY))
                .build());
    assertThat(ids(printed)).containsExactly("run-*");
    assertThat(printed.ids().get(0).hole()).isEqualTo(WHY);
    assertThat(printed.holes()).containsExactly(WHY);
    assertThat(printed.open()).isNull();
    assertThat(read("<p " + HOLE + ">").open()).isNotNull();
    assertThat(read("<p data-" + HOLE + "=x>").open()).isNotNull();
    assertThat(read("<h" + HOLE + " id=a>").open()).isNotNull();
    assertThat(ids(read("<h" + HOLE + " id=a>"))).containsExactly("a");
    Printed script =
        read("<script>" + HOLE + "</script><!-- " + HOLE + " --><p class=" + HOLE + ">");
    assertThat(script.holes()).isEmpty();
    assertThat(script.open()).isNull();
  }

  @Test
  void knowsWhatMayNotBeThere() {
    assertThat(ids(maybe("<p id=a>‹<p id=b>›<p ‹id=c›><p id=d>")))
        .containsExactly("a", "?b", "?c", "d");
    assertThat(ids(maybe("<p id='a‹-b›-c'><p id='‹x›'>"))).containsExactly("a*-c", "?x");
    assertThat(ids(maybe("‹<!--›<p id=a>‹-->›<p id=b>"))).containsExactly("?a", "b");
    assertThat(ids(maybe("‹<!-- <p id=x> -->›<p id=b>"))).containsExactly("b");
    assertThat(ids(maybe("‹<script>x</script>›<p id=b>"))).containsExactly("b");
    assertThat(ids(maybe("‹<noscript>›<p id=a></noscript><p id=b>"))).containsExactly("?a", "b");
  }

  @Test
  void seesRenderersOfApis() {
    assertThat(read("<redoc spec-url=x></redoc>").renderers()).containsExactly("Redoc");
    assertThat(read("<script>Redoc.init('x')</script>").renderers()).containsExactly("Redoc");
    assertThat(read("<script>SwaggerUIBundle({})</script>").renderers())
        .containsExactly("Swagger UI");
    assertThat(read("<script id=api-reference></script>").renderers()).containsExactly("Scalar");
    assertThat(read("<h2 id=api-reference>Redoc.init</h2>").renderers()).isEmpty();
    assertThat(read("<rapi-doc><elements-api><asyncapi-component>").renderers())
        .containsExactly("AsyncAPI", "RapiDoc", "Stoplight Elements");
  }

  @Test
  void endsOnAnything() {
    String nasty = "<a href='<!--<script ‹›\"" + HOLE + "&#x</title =>";
    for (int i = 0; i < nasty.length(); i++)
      for (int k = i; k <= nasty.length(); k++) read(nasty.substring(i, k)).ids();
    read("<".repeat(100_000) + "<a b".repeat(50_000)).ids();
    read("<!--".repeat(50_000)).ids();
  }
}
