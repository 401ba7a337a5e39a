package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.document.Printed.Api;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which descriptions of APIs a page shows, and whether fragments lead into them. */
class PrintedApisTest {
  private static String shown(List<Api> apis) {
    return apis.stream()
        .map(
            api ->
                api.renderer()
                    + " "
                    + (api.address() == null ? "-" : api.address().value())
                    + " "
                    + api.links())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "Redoc.init('/a.json') => Redoc /a.json true",
        "Redoc.init ( \" /a.json \" , {}) => Redoc /a.json true",
        "Redoc.init(`/a.json`, {}) => Redoc /a.json true",
        "Redoc.init(/a.json, {}) => Redoc /a.json true",
        "Redoc.init('/a' + b) => Redoc - true",
        "Redoc.init({}) => Redoc - true",
        "Redoc.init(`/${a}`) => Redoc - true",
        "myRedoc.init('/a') => ~~",
        "Redoc.init => ~~",
        "Redoc.init('a'); Redoc.init('b') => Redoc a true, Redoc b true",
        "SwaggerUIBundle({url: '/a'}) => Swagger UI /a false",
        "SwaggerUIBundle({ 'url' : \"/a\", deepLinking: true }) => Swagger UI /a true",
        "SwaggerUIBundle({\"deepLinking\": !0}) => Swagger UI - true",
        "SwaggerUIBundle({url: /a, deepLinking: !1}) => Swagger UI /a false",
        "SwaggerUIBundle({deepLinking: false}) => Swagger UI - false",
        "SwaggerUIBundle({deepLinking: deep}) => Swagger UI - null",
        "SwaggerUIBundle({...o, url: '/a'}) => Swagger UI /a null",
        "SwaggerUIBundle(options) => Swagger UI - null",
        "SwaggerUIBundle({url: '/a', urls: []}) => Swagger UI - false",
        "SwaggerUIBundle({url: '/a', x: {url: '/b'}}) => Swagger UI - false",
        "SwaggerUIBundle({x.url: '/a', myurl: '/b'}) => Swagger UI - false",
        "SwaggerUIBundle({url: '\\/a\\u002fb\\x2ec\\''}) => Swagger UI /a/b.c' false",
        "SwaggerUIBundle({a: f(')'), url: '/a'}); x({deepLinking: true}) => Swagger UI /a false",
        "SwaggerUIBundle({a: f('\\')'), url: '/a'}) => Swagger UI /a false",
        "SwaggerUIBundle({url: '/a' => Swagger UI - false",
        "Scalar.createApiReference({}) => Scalar - true",
        "AsyncApiStandalone.render({}, x) => AsyncAPI - true",
      })
  void scriptsShowThem(String script, String expected) {
    assertThat(shown(PrintedApis.inScript(Text.html(script), null))).isEqualTo(expected);
  }

  @Test
  void lineCommentsShowNothing() {
    String script = "// Redoc.init('a')\n  // Redoc.init('b')\nRedoc.init('c') // Redoc.init";
    assertThat(shown(PrintedApis.inScript(Text.html(script), null))).isEqualTo("Redoc c true");
  }

  /** What stands there without quotes was printed by a template; what it wrote is a variable. */
  @Test
  void aNameThatATemplateWritesIsNoAddress() {
    Source template = Source.of("layouts/a.html", "Redoc.init(spec)");
    Mark literal = new Mark(0, 16, new Mark.Literal(template.all()));
    Text script = new Text("Redoc.init(spec)", Text.Kind.HTML, List.of(literal));
    assertThat(shown(PrintedApis.inScript(script, null))).isEqualTo("Redoc - true");
  }

  @Test
  void itIsSaidWhyOneMayNotBeThere() {
    Why why = Why.of("nobody knows");
    assertThat(PrintedApis.inScript(Text.html("Redoc.init('a');SwaggerUIBundle({})"), why))
        .extracting(Api::maybe)
        .containsExactly(why, why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "<redoc spec-url=' /a '></redoc> => Redoc /a true",
        "<redoc></redoc> => Redoc - true",
        "<rapi-doc spec-url=/a> => RapiDoc /a true",
        "<elements-api apiDescriptionUrl=/a> => Stoplight Elements /a true",
        "<asyncapi-component schemaUrl=/a> => AsyncAPI /a true",
        "<script id=api-reference data-url=/a></script> => Scalar /a true",
        "<script id=other data-url=/a></script> => ~~",
        "<script src=/js/swagger-ui-bundle.js></script> => Swagger UI - null",
        "<script src=/js/swagger-initializer.js></script> => Swagger UI - null",
        "<script src=redoc.standalone.js></script> => Redoc - null",
        "<script src=/swagger-ui-bundle/x.js></script> => ~~",
        "<img src=redoc.standalone.js> => ~~",
        "<script src=redoc.standalone.js></script><redoc spec-url=/a> => Redoc /a true",
      })
  void elementsShowThem(String html, String expected) {
    assertThat(shown(PrintedHtml.read(Text.html(html)).apis())).isEqualTo(expected);
  }
}
