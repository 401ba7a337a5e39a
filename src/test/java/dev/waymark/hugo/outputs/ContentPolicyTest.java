package dev.waymark.hugo.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.paths.PermalinksTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which content Hugo refuses to read. */
class ContentPolicyTest {

  private static final HugoVersion NOW = HugoVersion.NEWEST;

  private static String refused(String toml, HugoVersion version, String path) {
    return new ContentPolicy(new Options(PermalinksTest.options(toml).data(), version))
        .refusedType(path);
  }

  @Test
  void someContentIsRefusedUnlessAllowed() {
    assertThat(refused("", NOW, "content/a.md")).isNull();
    assertThat(refused("", NOW, "content/a.HTML")).isEqualTo("text/html");
    assertThat(refused("", NOW, "content/a.org")).isEqualTo("text/org");
    assertThat(refused("", new HugoVersion(0, 166, 0), "content/a.org")).isNull();
    assertThat(refused("", new HugoVersion(0, 161, 0), "content/a.html")).isNull();
    assertThat(refused("", NOW, "content/a.json")).as("no content").isNull();
    assertThat(refused("", NOW, "content/a.nosuch")).isNull();
  }

  @Test
  void patternsAllowAndRefuse() {
    for (String none : List.of("[]", "['none']", "['none', '.*']")) {
      assertThat(refused("[security]\nallowContent = " + none, NOW, "a.md"))
          .isEqualTo("text/markdown");
    }
    String some = "[security]\nallowContent = [' ^text/h ', ' ! html', '(']";
    assertThat(refused(some, NOW, "a.html")).as("refusing wins").isEqualTo("text/html");
    assertThat(refused(some, NOW, "a.md")).as("not named").isEqualTo("text/markdown");
    assertThat(refused("[security]\nallowContent = ['^text/h']", NOW, "a.html")).isNull();
    assertThat(refused("[security]\nallowContent = '! rst'", NOW, "a.html")).isNull();
  }
}
