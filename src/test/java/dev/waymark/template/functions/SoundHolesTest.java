package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Printing;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a function makes of a text with a hole is what it would make of the text that Hugo has
 * there, whatever that is: each call is made with a hole and with texts in its place.
 */
class SoundHolesTest {
  private static final List<String> SHAPES = List.of("?", "a?", "?b", "ab?ba", " /a/?.md", "x?y?z");
  private static final List<String> FILLS =
      List.of("", "a", "b", "ba", "/c.d", "../", " A", "é:?q=1#f", "<i>&lt;");

  private static Text shape(String shape) {
    Text text = Text.EMPTY;
    String[] parts = shape.split("\\?", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) text = text.plus(Text.hole(Calls.why()));
      text = text.plus(Text.of(parts[i]));
    }
    return text;
  }

  private static String printed(Value value) {
    return Printing.of(value, "<nil>").value();
  }

  /** Whether a text is what a shape says, with anything in its holes. */
  private static boolean fits(String shape, String text) {
    String parts =
        Arrays.stream(shape.split(String.valueOf(Text.HOLE), -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(parts, Pattern.DOTALL).matcher(text).matches();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hasPrefix x `a`",
        "hasPrefix x `ab`",
        "hasPrefix `ab` x",
        "hasSuffix x `b`",
        "hasSuffix x `.md`",
        "hasSuffix `ba` x",
        "strings.Contains x `ba`",
        "strings.Contains `xab` x",
        "strings.ContainsAny x `cx`",
        "strings.ContainsNonSpace x",
        "strings.Count `a` x",
        "strings.Repeat 2 x",
        "strings.FirstUpper x",
        "countwords x",
        "countrunes x",
        "len x",
        "upper x",
        "title x",
        "trim x `ab`",
        "trim `aab` x",
        "strings.TrimLeft `ax ` x",
        "strings.TrimRight `bz` x",
        "strings.TrimPrefix `a` x",
        "strings.TrimPrefix `ab` x",
        "strings.TrimPrefix `xab` x",
        "strings.TrimSuffix `b` x",
        "strings.TrimSuffix `ba` x",
        "strings.TrimSuffix `.md` x",
        "strings.TrimSuffix `abz` x",
        "strings.TrimSpace x",
        "chomp x",
        "replace x `a` `-`",
        "replace x `ab` `-`",
        "replace x `aba` `-`",
        "replace x `a` `-` 1",
        "replace x `` `-`",
        "replace `aba` `b` x",
        "strings.ReplacePairs `a` `1` `b` `2` x",
        "strings.ReplacePairs `ab` `1` `b` `2` x",
        "replaceRE `a` `-` x",
        "replaceRE `a+` `<$0>` x",
        "replaceRE `(a)` `$1$1` x",
        "replaceRE `[^a-z]` `` x",
        "replaceRE `[ab]+` `-` x",
        "replaceRE `^a` `-` x",
        "replaceRE `^ab` `-` x",
        "replaceRE `b$` `-` x",
        "replaceRE `\\.md$` `` x",
        "replaceRE `a.*b` `-` x",
        "replaceRE `a` `-` x 1",
        "findRE `a` x",
        "split x `a`",
        "substr x 0 1",
        "substr x 1",
        "substr x 2 2",
        "substr x -1",
        "substr x 0 -1",
        "truncate 2 x",
        "printf `%5s|%-5s|%.2s` x x x",
        "printf `%q %x` x x",
        "print x 1 x",
        "eq x `a`",
        "eq x `abba`",
        "eq x `xyz`",
        "eq x `xabyz`",
        "ne x `ab`",
        "in x `a`",
        "in (slice `a` `xyz`) x",
        "in (slice x `z`) `a`",
        "where (slice (dict `k` x)) `k` `a`",
        "where (slice (dict `k` x)) `k` `in` (slice `a` `b`)",
        "sort (slice x `b`)",
        "intersect (slice x) (slice `a` `b`)",
        "complement (slice `a`) (slice x)",
        "delimit (slice x `c`) x",
        "default `d` x",
        "cond x 1 2",
        "not x",
        "int x",
        "urlize x",
        "path.Base x",
        "path.BaseName x",
        "path.Dir x",
        "path.Ext x",
        "path.Clean x",
        "path.Join `a` x `c`",
        "path.Join x `../c`",
        "(path.Split x).File",
        "urls.JoinPath `https://h/a` x",
        "urls.JoinPath x `c`",
        "urls.PathEscape x",
        "urls.PathUnescape x",
        "(urls.Parse (print `http://h/` x)).Path",
        "(urls.Parse (print `http://h/` x)).Host",
        "(urls.Parse (print `http://h` x)).Host",
        "(urls.Parse (print `http://h` x)).Scheme",
        "(urls.Parse (print `/p?` x)).RawQuery",
        "(urls.Parse (print `/p?` x)).Fragment",
        "(urls.Parse (print `/p#` x)).Fragment",
        "(urls.Parse (print `m:` x)).Path",
        "(urls.Parse x).IsAbs",
        "(urls.Parse x).String",
        "(urls.Parse x).Path",
        "querify `k` x",
        "querify x `v`",
        "urlquery x",
        "html x",
        "js x",
        "htmlEscape x",
        "htmlUnescape (print `&` x)",
        "htmlUnescape (print `&lt;` x)",
        "plainify x",
        "jsonify (dict `k` x)",
        "humanize x",
        "base64Encode x",
        "md5 x",
        "add x `a`",
        "string x",
        "safeHTML x",
      })
  void holdsWhateverStandsInTheHole(String given) {
    String expression = given.replace("\\", "\\\\").replace('`', '"');
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (String shape : SHAPES) {
      Calls open = new Calls().with("x", shape(shape));
      String said = printed(open.value(expression));
      String error = open.error(expression);
      boolean refused = !error.isEmpty() && error.indexOf('?') < 0;
      for (String fill : FILLS) {
        String text = shape.replace("?", fill);
        Calls closed = new Calls().with("x", Text.of(text));
        if (!closed.error(expression).isEmpty()) continue;
        compared++;
        String real = printed(closed.value(expression));
        if (refused || !fits(said, real)) wrong.add(shape + " as " + text + ": " + real);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isPositive();
  }

  @Test
  void whatFits() {
    String hole = String.valueOf(Text.HOLE);
    assertThat(fits("a" + hole + "b", "axb")).isTrue();
    assertThat(fits("a" + hole + "b", "ax")).isFalse();
    assertThat(fits("a", "ax")).isFalse();
  }
}
