package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of {@code common/hstore/scratch_test.go}. */
class ScratchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ $s.Add \"b\" 2 }}{{ $s.Add \"b\" 2 }}{{ $s.Get \"b\" }}|4",
        "{{ $s.Set \"a\" 1 }}{{ $s.Add \"a\" 1.5 }}{{ $s.Get \"a\" }}|2.5",
        "{{ $s.Add \"a\" \"Hello \" }}{{ $s.Add \"a\" \"Hugo\" }}{{ $s.Get \"a\" }}|Hello Hugo",
        "{{ $s.Add \"l\" (slice 1 2) }}{{ $s.Add \"l\" 3 }}{{ $s.Get \"l\" }}|[1 2 3]",
        "{{ $s.Add \"l\" (slice 1 2) }}{{ $s.Add \"l\" (slice 3 4) }}{{ $s.Get \"l\" }}|[1 2 3 4]",
        "{{ $s.Set \"a\" 1 }}{{ $s.Delete \"a\" }}{{ with $s.Get \"a\" }}x{{ else }}none{{ end"
            + " }}|none",
        "{{ $s.SetInMap \"m\" \"b\" 2 }}{{ $s.SetInMap \"m\" \"a\" 1 }}{{ $s.Get \"m\" }}|map[a:1"
            + " b:2]",
        "{{ $s.SetInMap \"m\" \"b\" 2 }}{{ $s.SetInMap \"m\" \"a\" 1 }}{{ $s.GetSortedMapValues"
            + " \"m\" }}|[1 2]",
        "{{ $s.SetInMap \"m\" \"b\" 2 }}{{ $s.DeleteInMap \"m\" \"b\" }}{{ $s.Get \"m\" }}|map[]",
        "{{ $s.Set \"a\" 1 }}{{ $s.Set \"b\" 2 }}{{ $s.Values }}|map[a:1 b:2]",
        "{{ $s.Set \"a\" 1 }}{{ $s.Values.a }}|1",
        "{{ $s.Set \"a\" 1 }}{{ $s.Set unknown 2 }}{{ $s.Get \"a\" }}|?",
        "{{ $s.Set \"a\" 1 }}{{ if unknown }}{{ $s.Set \"a\" 2 }}{{ end }}{{ $s.Get \"a\" }}|?",
        "{{ $s.Set \"a\" 1 }}{{ if unknown }}{{ $s.Set \"b\" 2 }}{{ end }}{{ $s.Get \"a\" }}|1",
        "{{ $s.Set \"a\" unknown }}{{ $s.Add \"a\" 1 }}{{ $s.Get \"a\" }}|?",
      })
  void store(String template, String printed) {
    assertThat(new Calls().run("{{ $s := newScratch }}" + template)).isEqualTo(printed);
  }
}
