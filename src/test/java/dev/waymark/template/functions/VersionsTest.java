package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Hugo 0.169.0 said of its own version, {@code hugo.Version}. */
class VersionsTest {
  /** Hugo's version, or something else that is an object. */
  private record Version(String type, Value printed) implements Subject {
    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return Value.unknown(name);
    }
  }

  private static void holds(Value printed, String lines) {
    Calls calls =
        new Calls()
            .with("version", new Value.Obj(new Version("version.VersionString", printed)))
            .with("other", new Value.Obj(new Version("page.Page", printed)));
    assertThat(calls.again(lines)).isEqualTo(lines.strip().lines().toList());
  }

  @Test
  void versionsAreComparedNumberByNumber() {
    holds(
        Text.of("0.169.0"),
        """
        eq version "0.169.0" => true
        eq version "0.169" => false
        eq "0.169.0" version => true
        eq version 0.169 => false
        ne version "0.169.0" => false
        ne version "v0.169.0" => true
        eq version (slice 1) => false
        lt version "0.170.0" => true
        lt version "0.169.1" => true
        lt version "0.169.0" => false
        le version "0.169.0" => true
        le version "0.168.9" => false
        gt version "0.169.0" => false
        gt version "0.168.9" => true
        gt version "0.169" => false
        ge version "0.169" => true
        ge version "0.169.0-DEV" => true
        gt version "0.169.0-DEV" => true
        lt version "0.169.0-DEV" => false
        gt version "0.169.0-" => true
        ge version "v0.169.0" => true
        lt version "v1.0.0" => true
        gt version " 0.168.0 " => true
        lt version 1.0 => true
        gt version 0.54 => true
        lt version 0.54 => false
        gt version 1 => false
        lt version 1 => true
        lt version 0 => false
        gt version 0 => true
        gt version 0.99 => true
        ge version 0.169 => true
        le version 0.16 => false
        lt version "abc" => false
        gt version "abc" => true
        gt version "" => true
        lt version "" => false
        gt version "0.x.0" => true
        gt version "-1.0" => true
        gt version "0.20.0" => true
        lt version "0.1690.0" => true
        lt "0.170.0" version => false
        gt "0.170.0" version => true
        lt "0.168" version => true
        ge "0.169.0" version => true
        lt 0.54 version => true
        gt 1 version => true
        lt version (slice 1) => false
        gt version (slice 1) => true
        lt version nil => false
        gt version nil => true
        eq version nil => false
        gt version true => true
        lt version version => false
        ge version version => true
        eq version version => true
        """);
  }

  @Test
  void allElseIsNoVersion() {
    holds(
        Text.of("0.169.0"),
        """
        eq other "0.169.0" => false
        eq version other => true
        lt version other => false
        """);
  }

  @Test
  void aVersionThatIsNotKnown() {
    holds(
        Value.unknown("the version that is run"),
        """
        eq version "0.169.0" => ?
        lt version "0.169.0" => ?
        lt "0.169.0" version => ?
        """);
  }
}
