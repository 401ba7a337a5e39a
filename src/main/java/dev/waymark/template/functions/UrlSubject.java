package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed URL as templates see it, Go's {@code *url.URL}; its parts know where they are from. */
final class UrlSubject implements Subject {
  private final Text source;
  private final GoUrl url;

  UrlSubject(Text source, GoUrl url) {
    this.source = source;
    this.url = url;
  }

  @Override
  public String type() {
    return "*url.URL";
  }

  @Override
  public Value printed() {
    return source.become(url.print());
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    String value = source.value();
    int hash = value.indexOf('#');
    int end = hash < 0 ? value.length() : hash;
    int mark = value.indexOf('?');
    int pathEnd = mark >= 0 && mark < end ? mark : end;
    return switch (name) {
      case "Scheme" -> part(0, url.scheme().length(), url.scheme());
      case "Opaque" -> part(pathEnd - url.opaque().length(), pathEnd, url.opaque());
      case "User" -> new Value.Obj(new User(url.user(), url.userinfo()));
      case "Host" -> named(url.host());
      case "Hostname" -> named(url.hostname());
      case "Port" -> named(url.port());
      case "Path" -> part(pathEnd - pathLength(), pathEnd, url.path());
      case "RawPath" -> Value.of(url.rawPath());
      case "EscapedPath" -> part(pathEnd - pathLength(), pathEnd, url.escapedPath());
      case "OmitHost" -> Value.of(url.omitHost());
      case "ForceQuery" -> Value.of(url.forceQuery());
      case "RawQuery" -> part(end - url.rawQuery().length(), end, url.rawQuery());
      case "Query" -> new Value.Obj(UrlQuery.parse(url.rawQuery()));
      case "Fragment" -> part(hash + 1, value.length(), url.fragment());
      case "RawFragment" -> Value.of(url.rawFragment());
      case "EscapedFragment" -> part(hash + 1, value.length(), url.escapedFragment());
      case "IsAbs" -> Value.of(!url.scheme().isEmpty());
      case "String" -> printed();
      case "RequestURI" -> requestUri();
      case "JoinPath" -> join(args);
      default -> Value.unknown(type() + "." + name);
    };
  }

  private int pathLength() {
    return (url.rawPath().isEmpty() ? Escaping.PATH.escape(url.path()) : url.rawPath()).length();
  }

  /** A part of the source, changed when the URL says it otherwise. */
  private Text part(int start, int end, String part) {
    if (part.isEmpty() || start < 0 || end > source.value().length()) return Text.of(part);
    return Texts.swap(source.part(start, end), part);
  }

  private Text named(String name) {
    int at = name.isEmpty() ? -1 : source.value().indexOf(name, source.value().indexOf("//") + 2);
    return at < 0 ? Text.of(name) : source.part(at, at + name.length());
  }

  private Value requestUri() {
    if (!url.opaque().isEmpty()) return Value.unknown(type() + ".RequestURI");
    String path = url.escapedPath().isEmpty() ? "/" : url.escapedPath();
    boolean query = url.forceQuery() || !url.rawQuery().isEmpty();
    return source.become(query ? path + "?" + url.rawQuery() : path);
  }

  private Value join(List<Value> args) {
    List<String> elements = new ArrayList<>();
    for (Value arg : args) {
      if (arg instanceof Value.Unknown unknown) return unknown;
      if (!(arg instanceof Text text) || !Texts.certain(text))
        return Value.unknown("what is joined to a URL");
      elements.add(text.value());
    }
    try {
      GoUrl joined = url.join(elements);
      return new Value.Obj(new UrlSubject(source.become(joined.print()), joined));
    } catch (Args.NotKnown binary) {
      return new Value.Unknown(binary.why());
    }
  }

  @Override
  public boolean truth() {
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UrlSubject subject && subject.url.equals(url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  /** Go's {@code *url.Userinfo}; nil when the URL has none. */
  record User(@Nullable String name, String printedAs) implements Subject {
    @Override
    public String type() {
      return "*url.Userinfo";
    }

    @Override
    public Value member(Runtime runtime, String member, List<Value> args) {
      return switch (member) {
        case "Username" -> Value.of(name == null ? "" : name);
        case "String" -> Value.of(printedAs);
        case "Password" ->
            throw new TemplateError("can't call method/function \"Password\" with 2 results");
        default -> Value.unknown(type() + "." + member);
      };
    }

    @Override
    public boolean truth() {
      return name != null;
    }

    @Override
    public Value printed() {
      return Value.of(printedAs);
    }
  }
}
