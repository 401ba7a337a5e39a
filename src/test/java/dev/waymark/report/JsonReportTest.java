package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import dev.waymark.Tool;
import dev.waymark.lint.RulePages;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void theReportOfTheFlagshipFitsItsSchema() {
    Tool tool = Tool.run("check", "--format", "json", "fixtures/hardened-images");
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.out())
        .contains("\"schema\": \"waymark.findings/1\"")
        .contains("\"rule\": \"broken-link\"");
    Validator.Result result =
        new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .validate(RulePages.resource("rules/schemas/findings.schema.json"), tool.out());
    assertThat(result.getErrors()).isEmpty();
    assertThat(result.isValid()).isTrue();
  }

  @Test
  void fingerprintsDifferWithinARunAndStayBetweenRuns() {
    String first = Tool.run("check", "--format", "json", "fixtures/hardened-images").out();
    String second = Tool.run("check", "--format", "json", "fixtures/hardened-images").out();
    var prints = java.util.regex.Pattern.compile("\"fingerprint\": \"(.*?)\"");
    var all = prints.matcher(first).results().map(m -> m.group(1)).toList();
    assertThat(all).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(prints.matcher(second).results().map(m -> m.group(1)).toList()).isEqualTo(all);
  }
}
