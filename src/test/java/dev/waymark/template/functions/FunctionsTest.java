package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.template.Budget;
import dev.waymark.template.Mark;
import dev.waymark.template.Subject;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Functions and their results; most are Hugo's and Go's own examples and tests. */
@NullMarked
class FunctionsTest {
  private static final String HOLE = String.valueOf(Text.HOLE);
  private static final Object REFUSED = new Object();
  private static final Object UNKNOWN = new Object();
  private static final Text HOLEY = Text.of("/docs/").plus(Text.hole(Why.of("a test")));

  private final List<DynamicTest> tests = new ArrayList<>();

  /** A result printed as templates do, {@link #REFUSED}, {@link #UNKNOWN}, or a whole value. */
  private void row(@Nullable Object result, String function, @Nullable Object... args) {
    String name = function + " " + Arrays.toString(args);
    tests.add(
        DynamicTest.dynamicTest(
            name.length() > 120 ? name.substring(0, 120) : name,
            () -> {
              if (result == REFUSED) {
                assertThatThrownBy(() -> TinyRuntime.run(function, args))
                    .isInstanceOf(TemplateError.class);
                return;
              }
              Value made = TinyRuntime.run(function, args);
              if (result == UNKNOWN) assertThat(made).isInstanceOf(Value.Unknown.class);
              else if (result instanceof String text)
                assertThat(((Text) TinyRuntime.run("print", made)).value()).isEqualTo(text);
              else assertThat(made).isEqualTo(TinyRuntime.value(result));
            }));
  }

  private static Text html(String text) {
    return Text.html(text);
  }

  private static Value time(String text) {
    return new Value.Moment(ZonedDateTime.parse(text));
  }

  private static Text hole() {
    return Text.hole(Why.of("a test"));
  }

  private static Text text(String shape) {
    Text text = Text.EMPTY;
    String[] parts = shape.split("\\?", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) text = text.plus(hole());
      text = text.plus(Text.of(parts[i]));
    }
    return text;
  }

  private static String shape(Value value) {
    return ((Text) value).value().replace(Text.HOLE, '?');
  }

  @TestFactory
  List<DynamicTest> formats() {
    row("00042", "printf", "%05d", 42);
    row("-0042", "printf", "%05d", -42);
    row("+42", "printf", "%+d", 42);
    row("42   |", "printf", "%-5d|", 42);
    row("   42", "printf", "%*d", 5, 42);
    row("42 |", "printf", "%-3v|", 42);
    row("hi   |   hi", "printf", "%-5s|%5s", "hi", "hi");
    row("\"hi\\n\"", "printf", "%q", "hi\n");
    row("`hi`", "printf", "%#q", "hi");
    row("6869 6869", "printf", "%x %X", "hi", "hi");
    row("2a 2A 0x2a 101010 52 0o52", "printf", "%x %X %#x %b %o %O", 42, 42, 42, 42, 42, 42);
    row("* U+002A '*'", "printf", "%c %U %q", 42, 42, 42);
    row(
        "3.14 3.141593 3.141593e+00 3.14159",
        "printf",
        "%.2f %f %e %v",
        3.14159,
        3.14159265,
        3.14159265,
        3.14159);
    row(
        "1e+06 100000 1e-05 0.0001 1.23456789e+08",
        "printf",
        "%v %v %v %v %v",
        1e6,
        1e5,
        1e-5,
        1e-4,
        123456789.0);
    row("003.50", "printf", "%06.2f", 3.5);
    row("true false", "printf", "%t %v", true, false);
    row("[a b 1]", "printf", "%v", List.of("a", "b", 1));
    row("map[a:1 b:[x]]", "printf", "%v", Map.of("b", List.of("x"), "a", 1));
    row("<nil>", "printf", "%v", (Object) null);
    row("%!s(<nil>)", "printf", "%s", (Object) null);
    row("%!d(string=hi)", "printf", "%d", "hi");
    row("%!s(bool=true)", "printf", "%s", true);
    row("%!d(float64=1.5)", "printf", "%d", 1.5);
    row("%!d(MISSING)", "printf", "%d");
    row("a%!(EXTRA string=b, bool=true)", "printf", "a", "b", true);
    row("%!z(string=a)", "printf", "%z", "a");
    row("100%", "printf", "%d%%", 100);
    row("%!(NOVERB)", "printf", "%");
    row("b a", "printf", "%[2]s %[1]s", "a", "b");
    row("%!s(BADINDEX)", "printf", "%[3]s", "a");
    row(
        "string template.HTML bool float64 <nil>",
        "printf",
        "%T %T %T %T %T",
        "a",
        html("b"),
        true,
        1.0,
        null);
    row("ab", "printf", "%.2s", "abc");
    row("\"x\" 1", "printf", "%#v %#v", "x", 1);
    row("2018-01-02 03:04:05 +0000 UTC", "printf", "%v", time("2018-01-02T03:04:05Z"));
    row("a", "printf", "%s", html("a"));
    row(REFUSED, "printf", html("%s"), "a");
    row(REFUSED, "printf");
    row("12 true", "print", 12, true);
    row("a1b", "print", "a", 1, "b");
    row("1 2 a", "print", 1, 2, " ", "a");
    row("foo!", "print", "foo", "!");
    row("a 1 b\n", "println", "a", 1, "b");
    row("", "errorf", "wrong %s", "x");
    row("", "warnidf", "id", "wrong %s", "x");
    row("%!(NOVERB)", "printf", "%1000000000d");
    row("3 0.3333333333333333 1e+21", "print", 3.0, 1.0 / 3, 1e21);
    return tests;
  }

  @TestFactory
  List<DynamicTest> strings() {
    row("a", "chomp", "a\n\n\r\n");
    row("a", "chomp", "a\n\r\n");
    row(html("a"), "chomp", html("a\n"));
    row(true, "strings.Contains", "Hugo", "go");
    row(true, "strings.ContainsAny", "Hugo", "gm");
    row(false, "strings.ContainsAny", "Hugo", "");
    row(false, "strings.ContainsNonSpace", " \n\u00a0");
    row(true, "strings.ContainsNonSpace", " a ");
    row(2, "strings.Count", "a", "aabb");
    row(5, "strings.Count", "", "aabb");
    row(9, "countrunes", "Hello, 世界。\n");
    row(5, "strings.RuneCount", "a b世c");
    row(3, "countwords", "Hugo is fast");
    row(5, "countwords", "Hugo 是快的 x");
    row(true, "hasPrefix", "Hugo", "Hu");
    row(false, "hasSuffix", "Hugo", "Go");
    row("yoyo", "strings.Repeat", 2, "yo");
    row(REFUSED, "strings.Repeat", -1, "yo");
    row("Batman & Catwoman", "replace", "Batman and Robin", "and Robin", "& Catwoman");
    row("bbaa", "replace", "aaaa", "a", "b", 2);
    row("-a-b-", "replace", "ab", "", "-");
    row("1B2", "strings.ReplacePairs", "a", "1", "c", "2", "aBc");
    row("bac", "strings.ReplacePairs", List.of("a", "b", "b", "a"), "abc");
    row(REFUSED, "strings.ReplacePairs", "a", "b", "c", "s");
    row("go", "slicestr", "Hugo", 2, 4);
    row("go", "slicestr", "Hugo", 2);
    row(REFUSED, "slicestr", "Hugo", 5);
    row(List.of("tag1", "tag2", ""), "split", "tag1,tag2,", ",");
    row(List.of("a", "世"), "split", "a世", "");
    row("abc", "substr", "abcdef", 0, 3);
    row("ef", "substr", "abcdef", -2);
    row("bcde", "substr", "abcdef", 1, -1);
    row("", "substr", "abcdef", 6);
    row("f", "substr", "abcdef", -1, 1);
    row("世", "substr", "a世b", 1, 1);
    row("e", "substr", "abcdef", "-2", "1");
    row("Bat Man", "title", "bat man");
    row("Foo Bar: The Baz of Qux", "title", "foo bar: the baz of qux");
    row("My First-Post on the Web", "title", "my first-post on the web");
    row("NASA's Oak", "title", "NASA's oak");
    row("Éa", "strings.FirstUpper", "éa");
    row("hugo ß", "lower", "HUGO ß");
    row("HUGO ß", "upper", "hugo ß");
    row("Batman", "trim", "++Batman--", "+-");
    row("abba--", "strings.TrimLeft", "+", "++abba--");
    row("++abba", "strings.TrimRight", "-", "++abba--");
    row("b", "strings.TrimPrefix", "a", "ab");
    row("a", "strings.TrimSuffix", "b", "ab");
    row("x y", "strings.TrimSpace", "\u00a0 x y\n");
    row(List.of("go", "Go"), "findRE", "[G|g]o", "Hugo is a static site generator written in Go.");
    row(List.of("go"), "findRE", "[G|g]o", "Hugo is a static site generator written in Go.", "1");
    row(List.of(), "findRE", "[G|g]o", "Hugo", null);
    row(List.of("", "aaa", ""), "findRE", "a*", "baaac");
    row(
        List.of(List.of("go", "o"), List.of("Go", "o")),
        "findRESubmatch",
        "[Gg](o)",
        "Hugo and Go");
    row("gohugo.io", "replaceRE", "^https?://([^/]+).*", "$1", "http://gohugo.io/docs");
    row("", "replaceRE", "^https?://([^/]+).*", "$2", "http://gohugo.io/docs");
    row("aABbaAB", "replaceRE", "(ab)", "AB", "aabbaab");
    row("aABbaab", "replaceRE", "(ab)", "AB", "aabbaab", 1);
    row("xa-y", "replaceRE", "(?P<n>a)|b", "${n}", "xa-yb");
    row("<a>-$", "replaceRE", "(?<n>a)", "<${n}>-$$", "a");
    row("-x-b-", "replaceRE", "a*", "-", "xb");
    row(UNKNOWN, "replaceRE", "(ab", "AB", "aabb");
    row(UNKNOWN, "findRE", "((a{100}){100}){100}", "a");
    return tests;
  }

  @TestFactory
  List<DynamicTest> truncation() {
    row(html("I am a …"), "truncate", 10, "I am a test sentence");
    row(html("I am a"), "truncate", 10, "", "I am a test sentence");
    row(html("&lt;b&gt;Should be"), "truncate", 12, "", "<b>Should be escaped</b>");
    row(
        html("I am a <a href='#'>Read more</a>"),
        "truncate",
        10,
        html(" <a href='#'>Read more</a>"),
        "I am a test sentence");
    row(
        html("I have a <a href='/markdown'>Markdown …</a>"),
        "truncate",
        20,
        html("I have a <a href='/markdown'>Markdown link</a> inside."));
    row(html("Hello中国 Good 好 …"), "truncate", 14, "Hello中国 Good 好的");
    row(html("日本語でHugo"), "truncate", 8, "", "日本語でHugoを使います");
    row(html("A <br> tag that's"), "truncate", 15, "", html("A <br> tag that's not closed"));
    row(html("<p>P1 …</p>"), "truncate", 2, html("<p>P1</p><p>P2</p>"));
    row(html("<p>a<b><i>b</b>c …</p>"), "truncate", 4, html("<p>a<b><i>b</b>c d e</p>"));
    row(REFUSED, "truncate", 10);
    return tests;
  }

  @TestFactory
  List<DynamicTest> comparisons() {
    row(true, "eq", "a", html("a"));
    row(true, "eq", 1, 2, 1);
    row(UNKNOWN, "eq", 1, 1.0);
    row(UNKNOWN, "eq", 1.0, 1);
    row(false, "eq", 1, 1.5);
    row(false, "eq", 1.5, 1);
    row(true, "eq", 1.5, 1.5);
    row(false, "eq", 1, "1");
    row(true, "eq", null, null);
    row(true, "ne", 1, 2, 3);
    row(false, "ne", 1, 2, 1);
    row(REFUSED, "eq", 1);
    row(true, "lt", 5, 8);
    row(true, "gt", 5, 2, 3);
    row(false, "ge", 3, 4, 2);
    row(true, "le", 1, 1, 2);
    row(true, "lt", 1, 1.5);
    row(true, "lt", "a", "b");
    row(true, "lt", "5", 8);
    row(false, "gt", "abc", 1);
    row(UNKNOWN, "lt", "10", "9");
    row(true, "lt", "8", "9");
    row(true, "ge", "infinity", "infinity");
    row(true, "lt", List.of(1, 2), List.of(1, 2, 3));
    row(true, "lt", time("2015-11-19T00:00:00Z"), time("2015-11-20T00:00:00Z"));
    row(true, "eq", time("2015-11-19T00:00:00Z"), time("2015-11-19T00:00:00Z"));
    row(false, "eq", time("2015-11-19T00:00:00Z"), time("2015-11-19T00:00:01Z"));
    row(true, "gt", version("0.112.0"), "0.92");
    row(true, "lt", "0.37-DEV", version("0.37"));
    row(true, "eq", version("0.37"), "0.37");
    row(false, "eq", List.of(1), List.of(2));
    row(UNKNOWN, "eq", List.of(1), List.of(1));
    row("set", "default", "x", "set");
    row("x", "default", "x", "");
    row("x", "default", "x", null);
    row("x", "default", "x");
    row(false, "default", true, false);
    row("5", "default", "5", 0);
    row("yes", "cond", "foo", "yes", "no");
    row("no", "cond", List.of(), "yes", "no");
    row(UNKNOWN, "cond", Value.unknown("a test"), "yes", "no");
    row("same", "cond", Value.unknown("a test"), "same", "same");
    row(UNKNOWN, "eq", Value.unknown("a test"), "a");
    row(true, "eq", "a", Value.unknown("a test"), "a");
    row(UNKNOWN, "eq", HOLEY, "/docs/a");
    row(false, "eq", HOLEY, "/blog/a");
    row(false, "eq", text("?.md"), "a.html");
    row(false, "eq", HOLEY, "/d");
    row(true, "hasPrefix", HOLEY, "/doc");
    row(false, "hasPrefix", HOLEY, "http");
    row(UNKNOWN, "hasPrefix", HOLEY, "/docs/a");
    row(true, "strings.Contains", HOLEY, "docs");
    row(UNKNOWN, "strings.Contains", HOLEY, "#");
    row(UNKNOWN, "len", HOLEY);
    row(UNKNOWN, "split", HOLEY, "/");
    row(false, "not", HOLEY);
    row(UNKNOWN, "not", hole());
    return tests;
  }

  private static Value version(String version) {
    return new Value.Obj(
        new Subject() {
          @Override
          public String type() {
            return "version.VersionString";
          }

          @Override
          public Value member(dev.waymark.template.Runtime runtime, String name, List<Value> args) {
            return Value.unknown(name);
          }

          @Override
          public Value printed() {
            return Value.of(version);
          }
        });
  }

  @TestFactory
  List<DynamicTest> numbers() {
    row(3, "add", 1, 2);
    row(1.5, "add", 1, 0.5);
    row("ab", "add", "a", "b");
    row(REFUSED, "add", 1, "b");
    row(REFUSED, "add", 1);
    row(6, "mul", 1, 2, 3);
    row(2, "div", 7, 3);
    row(3.5, "div", 7, 2.0);
    row(REFUSED, "div", 7, 0);
    row(1, "mod", "3.1", 2);
    row(REFUSED, "mod", 3, 0);
    row(true, "modBool", 15, 3);
    row(2.0, "math.Abs", -2);
    row(REFUSED, "math.Abs", "abc");
    row(2.0, "math.Ceil", 1.1);
    row(-2.0, "math.Floor", -1.1);
    row(2.0, "math.Round", 1.5);
    row(-2.0, "math.Round", -1.5);
    row("9", "math.Sqrt", 81);
    row("8", "pow", 2, 3);
    row(3.0, "math.Max", 1, List.of(3, 2));
    row(1.0, "math.Min", 1, 3, 2);
    row("6", "math.Sum", 1, 2, 3);
    row(24.0, "math.Product", List.of(2, 3), 4);
    row(REFUSED, "math.Max");
    row(3.141592653589793, "math.Pi");
    row("2", "int", html("2"));
    row(54, "int", "0b110110");
    row(3, "int", "3.9");
    row(3, "int", 3.9);
    row(0, "int", "");
    row(8, "int", "010");
    row(REFUSED, "int", "a");
    row(REFUSED, "int", "08");
    row(1, "int", true);
    row(-5.67, "float", "-5.67");
    row("1.5", "string", 1.5);
    row("100000000000000000000000", "string", 1e23);
    row("0.1", "string", 0.1);
    row("true", "string", true);
    row("", "string", (Object) null);
    row(REFUSED, "string", List.of("a"));
    row(6, "len", "añ世");
    row(2, "len", List.of(1, 2));
    row(1, "len", Map.of("a", 1));
    row(REFUSED, "len", 1);
    row(true, "not", 0);
    row(true, "not", time("0001-01-01T00:00:00Z"));
    row(REFUSED, "not");
    return tests;
  }

  @TestFactory
  List<DynamicTest> encodings() {
    row("900150983cd24fb0d6963f7d28e17f72", "md5", "abc");
    row("a9993e364706816aba3e25717850c26c9cd0d89d", "sha1", "abc");
    row("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "sha256", "abc");
    row(
        "80070713463e7749b90c2dc24911e275",
        "hmac",
        "md5",
        "key",
        "The quick brown fox jumps over the lazy dog");
    row(1515779328, "hash.FNV32a", "Hugo Rocks!!");
    row("0b242d361fda71bc", "xxhash", "The quick brown fox jumps over the lazy dog");
    row("ef46db3751d8e999", "hash.XxHash", "");
    row("SGVsbG8gd29ybGQ=", "base64Encode", "Hello world");
    row("Hello world", "base64Decode", "SGVsbG8gd29ybGQ=");
    row(REFUSED, "base64Decode", "SGVsbG8gd29ybGQ");
    row("6162", "encoding.HexEncode", "ab");
    row("ab", "encoding.HexDecode", "6162");
    row(html("[\"a\",\"b\"]"), "jsonify", List.of("a", "b"));
    row(html("[\n<i>\"a\",\n<i>\"b\"\n]"), "jsonify", Map.of("indent", "<i>"), List.of("a", "b"));
    row(html("[\"\\u003ca\\u003e\"]"), "jsonify", List.of("<a>"));
    row(html("[\"<a>\"]"), "jsonify", Map.of("noHTMLEscape", true), List.of("<a>"));
    row(html("null"), "jsonify", (Object) null);
    row(
        html("{\n  \"a\": 1.5,\n  \"b\": {}\n}"),
        "jsonify",
        Map.of("indent", "  "),
        Map.of("b", Map.of(), "a", 1.5));
    row(html("[1e-7,1e+21,100000000]"), "jsonify", List.of(1e-7, 1e21, 1e8));
    row("&lt;a b=&#34;c&#34;&gt;&#39;", "html", "<a b=\"c\">'");
    row("it\\'s \\u003Cb\\u003E\\u000A", "js", "it's <b>\n");
    row("a+b%2Fc%3F%C3%A9", "urlquery", "a b/c?é");
    row("103rd", "humanize", "103");
    row("41st", "humanize", 41);
    row("My camel", "humanize", "MyCamel");
    row("This is a test", "humanize", "this is a TEST");
    row("My first post", "humanize", "my-first-Post");
    row("5.5", "humanize", "5.5");
    row("Óbito", "humanize", "óbito");
    row("Employee ID", "humanize", "employee_id");
    row(true, "reflect.IsMap", Map.of("a", 1));
    row(true, "reflect.IsSlice", List.of());
    row(false, "reflect.IsMap", (Object) null);
    row(false, "reflect.IsPage", "a");
    row(Text.of("a").as(Text.Kind.URL), "safeURL", html("a"));
    return tests;
  }

  @TestFactory
  List<DynamicTest> paths() {
    row("news.html", "path.Base", "a/news.html");
    row(".", "path.Base", "");
    row("/", "path.Base", "//");
    row("news", "path.BaseName", "a/news.html");
    row(".html", "path.Ext", "a.b/news.html");
    row("", "path.Ext", "a.b/news");
    row("a", "path.Dir", "a/news.html");
    row("/", "path.Dir", "/news");
    row(".", "path.Dir", "news");
    row("/a/c", "path.Clean", "/a//b/../c/");
    row("../c", "path.Clean", "a/../../c");
    row("partial/news.html", "path.Join", "partial/", "news.html");
    row("a/b/c", "path.Join", List.of("a", "b"), "", "c");
    row("foo/|bar.txt", "path.Split", "foo/bar.txt");
    row("/", "urls.JoinPath", "");
    row("a", "urls.JoinPath", "a");
    row("a/b", "urls.JoinPath", "./../a/b");
    row("a/b", "urls.JoinPath", List.of(".", "..", "/a", "b"));
    row("https://example.org/a", "urls.JoinPath", "https://example.org", "a");
    row("https://example.org/a/?q#f", "urls.JoinPath", "https://example.org/?q#f", "a/");
    row("A%2Fb%2Fc%3Fd=%C3%A9&f=g+h", "urls.PathEscape", "A/b/c?d=é&f=g+h");
    row("A/b/c?d=é&f=g+h", "urls.PathUnescape", "A%2Fb%2Fc%3Fd=%C3%A9&f=g+h");
    row(REFUSED, "urls.PathUnescape", "bad%g0escape");
    row("hugo-is-great", "urlize", "Hugo is great!");
    row("t%C3%ADtulo-uno", "urlize", "Título  Uno");
    row("c++-and-c", "urlize", "C++ and C#");
    row("foo-bar", "urlize", "foo - bar");
    row("%C3%BCber", "urlize", "Über");
    row(REFUSED, "urls.Parse", "http://a b.com/");
    row(REFUSED, "urls.Parse", "/a%zz");
    row("http://j%40ne:password@google.com", "urls.Parse", "http://j@ne:password@google.com");
    return tests;
  }

  private static String member(Value url, String name, Object... args) {
    List<Value> values = new ArrayList<>();
    for (Object arg : args) values.add(TinyRuntime.value(arg));
    Value made = new TinyRuntime().member(url, name, values);
    return made instanceof Value.Unknown ? "unknown" : shape(TinyRuntime.run("print", made));
  }

  @Test
  void partsOfUrls() {
    Value url =
        TinyRuntime.run("urls.Parse", "HTTPS://me@example.org:8080/a%20b/c%2Fd?x=1&y=2#f%20g");
    assertThat(member(url, "Scheme")).isEqualTo("https");
    assertThat(member(url, "Host")).isEqualTo("example.org:8080");
    assertThat(member(url, "Hostname")).isEqualTo("example.org");
    assertThat(member(url, "Port")).isEqualTo("8080");
    assertThat(member(url, "Path")).isEqualTo("/a b/c/d");
    assertThat(member(url, "RawPath")).isEqualTo("/a%20b/c%2Fd");
    assertThat(member(url, "RawQuery")).isEqualTo("x=1&y=2");
    assertThat(member(url, "Fragment")).isEqualTo("f g");
    assertThat(member(url, "IsAbs")).isEqualTo("true");
    assertThat(member(url, "String"))
        .isEqualTo("https://me@example.org:8080/a%20b/c%2Fd?x=1&y=2#f%20g");
    Value query = new TinyRuntime().member(url, "Query", List.of());
    assertThat(member(query, "Get", "y")).isEqualTo("2");
    Value mail = TinyRuntime.run("urls.Parse", "mailto:a@b.c");
    assertThat(member(mail, "Opaque")).isEqualTo("a@b.c");
    assertThat(member(mail, "Path")).isEmpty();
    Value path = TinyRuntime.run("urls.Parse", "../a?b#c");
    assertThat(member(path, "Path")).isEqualTo("../a");
    assertThat(member(path, "IsAbs")).isEqualTo("false");
    assertThat(member(path, "String")).isEqualTo("../a?b#c");
  }

  @Test
  void partsOfUrlsWithHoles() {
    Value url = TinyRuntime.run("urls.Parse", text("https://x.org/a/?"));
    assertThat(member(url, "Scheme")).isEqualTo("https");
    assertThat(member(url, "Host")).isEqualTo("x.org");
    assertThat(member(url, "Path")).isEqualTo("/a/?");
    assertThat(member(url, "Fragment")).isEqualTo("unknown");
    assertThat(member(url, "String")).isEqualTo("https://x.org/a/?");
    Value any = TinyRuntime.run("urls.Parse", hole());
    assertThat(member(any, "IsAbs")).isEqualTo("unknown");
    assertThat(member(any, "String")).isEqualTo("?");
    Value local = TinyRuntime.run("urls.Parse", text("/a#b?"));
    assertThat(member(local, "IsAbs")).isEqualTo("false");
    assertThat(member(local, "Path")).isEqualTo("/a");
    assertThat(member(local, "Fragment")).isEqualTo("b?");
  }

  @Test
  void holesStay() {
    Value unknown = Value.unknown("a test");
    assertThat(shape(TinyRuntime.run("printf", "/%s/%05d#%v", "a", unknown, hole())))
        .isEqualTo("/a/?#?");
    assertThat(shape(TinyRuntime.run("print", "a", unknown, 1))).isEqualTo("a?1");
    assertThat(shape(TinyRuntime.run("lower", text("A?B")))).isEqualTo("a?b");
    assertThat(shape(TinyRuntime.run("replace", text("a b? c"), " ", "-"))).isEqualTo("a-b?-c");
    assertThat(shape(TinyRuntime.run("replace", text("xa?cy"), "abc", "-"))).isEqualTo("x?y");
    assertThat(shape(TinyRuntime.run("replaceRE", "[^a-z]", "", text("a b?-c")))).isEqualTo("ab?c");
    assertThat(shape(TinyRuntime.run("replaceRE", "\\s+", "-", text("a b ? c"))))
        .isEqualTo("a-b?c");
    assertThat(shape(TinyRuntime.run("replaceRE", "a.*b", "-", text("a?b")))).isEqualTo("?");
    assertThat(shape(TinyRuntime.run("replaceRE", "V+", hole(), "V# aV."))).isEqualTo("?# a?.");
    assertThat(shape(TinyRuntime.run("replaceRE", "V", unknown, "V V", 1))).isEqualTo("? V");
    assertThat(shape(TinyRuntime.run("replace", "a V", "V", unknown))).isEqualTo("a ?");
    assertThat(shape(TinyRuntime.run("replaceRE", "b", hole(), "V"))).isEqualTo("V");
    assertThat(shape(TinyRuntime.run("replaceRE", "^/", "", text("/a?")))).isEqualTo("a?");
    assertThat(shape(TinyRuntime.run("replaceRE", "\\.md$", "", text("?.md")))).isEqualTo("?");
    assertThat(shape(TinyRuntime.run("strings.TrimPrefix", "/", text("/?")))).isEqualTo("?");
    assertThat(shape(TinyRuntime.run("strings.TrimPrefix", "x", text("/?")))).isEqualTo("/?");
    assertThat(shape(TinyRuntime.run("strings.TrimSuffix", ".md", text("?.md")))).isEqualTo("?");
    assertThat(shape(TinyRuntime.run("strings.TrimSuffix", ".md", text("a?d")))).isEqualTo("?");
    assertThat(shape(TinyRuntime.run("strings.TrimSpace", text(" a? ")))).isEqualTo("a?");
    assertThat(shape(TinyRuntime.run("urlize", text("A b ? c")))).isEqualTo("a-b?c");
    assertThat(shape(TinyRuntime.run("path.Join", "/a/b", hole(), "c.md"))).isEqualTo("/?c.md");
    assertThat(shape(TinyRuntime.run("path.Base", text("/a/?.md")))).isEqualTo("?.md");
    assertThat(shape(TinyRuntime.run("path.Base", text("?/b.md")))).isEqualTo("b.md");
    assertThat(shape(TinyRuntime.run("path.Ext", text("?.md")))).isEqualTo(".md");
    assertThat(shape(TinyRuntime.run("urls.JoinPath", "https://x.org/a", hole(), "b/")))
        .isEqualTo("https://x.org/?b/");
    assertThat(shape(TinyRuntime.run("jsonify", List.of("a", unknown, text("<?")))))
        .isEqualTo("[\"a\",?,\"\\u003c?\"]");
    assertThat(shape(TinyRuntime.run("truncate", 3, text("ab? cd")))).isEqualTo("?");
    assertThat(shape(TinyRuntime.run("printf", "%T", List.of()))).isEqualTo("[]?");
    assertThat(shape(TinyRuntime.run("substr", text("abc?"), 0, 2))).isEqualTo("ab");
  }

  /** A heading with an hour in it is no hour. */
  @Test
  void holeMadeOfKnownTextMayHoldAnchors() {
    Text hour = Text.hole(Why.withoutAnchors("the hour"));
    assertThat(((Text) TinyRuntime.run("replaceRE", "a.*b", "-", hour)).why())
        .isEqualTo(Why.withoutAnchors("the hour"));
    Text heading = Text.of("# Opened at ").plus(hour);
    assertThat(((Text) TinyRuntime.run("replaceRE", "O.*b", "-", heading)).why())
        .isEqualTo(Why.of("the hour"));
  }

  @Test
  void whatMayNotBeThereDecidesNothing() {
    Mark maybe = new Mark(0, 1, new Mark.Maybe(Why.of("a test")));
    Text text = new Text("ab", Text.Kind.PLAIN, List.of(maybe));
    assertThat(TinyRuntime.run("eq", text, "ab")).isInstanceOf(Value.Unknown.class);
    assertThat(TinyRuntime.run("eq", text, "ac")).isEqualTo(Value.FALSE);
    assertThat(TinyRuntime.run("not", text.part(0, 1))).isInstanceOf(Value.Unknown.class);
    assertThat(((Text) TinyRuntime.run("upper", text)).marks()).containsExactly(maybe);
    assertThat(((Text) TinyRuntime.run("replace", text, "b", "c")).marks()).contains(maybe);
  }

  @Test
  void textsKnowWhereTheyAreFrom() {
    Source source = Source.of("a.md", "link: /docs/a b");
    Span span = source.span(6, 15);
    Text text = Text.from("/docs/a b", span);
    assertThat(from("printf", "<%s>", text)).isEqualTo(span);
    assertThat(from("print", "x", text)).isEqualTo(span);
    assertThat(from("lower", text)).isEqualTo(span);
    assertThat(from("safeURL", text)).isEqualTo(span);
    assertThat(from("default", "x", text)).isEqualTo(span);
    assertThat(from("cond", true, text, "x")).isEqualTo(span);
    assertThat(from("strings.TrimPrefix", "/", text)).isEqualTo(source.span(7, 15));
    assertThat(from("replace", text, " ", "-")).isEqualTo(source.span(6, 13));
    assertThat(from("replaceRE", ".*", "x", text)).isEqualTo(span);
    assertThat(from("urlize", text)).isEqualTo(span);
    Value url = TinyRuntime.run("urls.Parse", text);
    Text path = (Text) new TinyRuntime().member(url, "Path", List.of());
    assertThat(path.from()).isEqualTo(span);
  }

  private static @Nullable Span from(String function, Object... args) {
    return ((Text) TinyRuntime.run(function, args)).from();
  }

  @Test
  void tooMuchIsRefused() {
    assertThatThrownBy(() -> TinyRuntime.run("strings.Repeat", 1_000_000_000, "abc"))
        .isInstanceOf(Budget.Exceeded.class);
    assertThatThrownBy(() -> TinyRuntime.run("printf", "%9999999d", 1))
        .isInstanceOf(Budget.Exceeded.class);
    assertThatThrownBy(() -> TinyRuntime.run("printf", "%.9999999f", 1.5))
        .isInstanceOf(Budget.Exceeded.class);
    assertThatThrownBy(() -> TinyRuntime.run("printf", "%09999999d", 1))
        .isInstanceOf(Budget.Exceeded.class);
  }

  @Test
  @Tag("slow")
  void tooLongASearchIsRefused() {
    assertThatThrownBy(() -> TinyRuntime.run("findRE", "(a+b)|a", "a".repeat(100_000)))
        .isInstanceOf(Budget.Exceeded.class);
  }
}
