package dev.waymark.document;

import dev.waymark.template.Text;
import dev.waymark.template.TextParts;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What HTML that templates printed shows a reader, piece by piece in reading order: enough to tell
 * whether two pages show the same, not how it looks.
 */
public record Visible(List<Piece> pieces) {
  public enum What {
    /** Text between tags from its first to its last letter or digit, white space made one. */
    TEXT,
    /** The destination of an {@code a} or {@code area}; its text is a piece of its own. */
    LINK,
    /** An image, a frame, a field, a part of a drawing. */
    MEDIA,
    /** An element that scripts can find, by an id, data or a name of their own. */
    MOUNT,
    /** A script, by what it holds or loads. */
    SCRIPT,
    /** Something that is not known; its value is where and why. */
    HOLE,
    /** A {@code meta} element that leads the reader elsewhere. */
    AWAY
  }

  /**
   * A piece.
   *
   * @param value what it is known by on other pages; holds {@link Text#HOLE} for what is not known
   * @param aside whether it stands in {@code nav}, {@code aside}, {@code header} or {@code footer}
   * @param why why it, or a part of it, is not known; null when all is
   */
  public record Piece(What what, Text value, boolean aside, @Nullable Why why) {
    /** The same for all pieces that show a reader the same, wherever they stand. */
    public String name() {
      String made = value.holey() && why != null ? why.reason() : "";
      return what + " " + value.value() + " " + made;
    }
  }

  public static Visible read(Text html) {
    Reader reader = new Reader(html);
    new HtmlTokens(html.value(), reader.maybes, reader).read();
    return new Visible(List.copyOf(reader.pieces));
  }

  /** A text as {@link What#TEXT} has it. */
  public static String words(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.codePointAt(from)))
      from += Character.charCount(text.codePointAt(from));
    while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to)))
      to -= Character.charCount(text.codePointBefore(to));
    return text.substring(from, to).replaceAll("[\\s\\u00a0]+", " ");
  }

  /** Without what a part of the page shows, piece for piece. */
  public Visible without(Visible part) {
    Map<String, Integer> counts = new HashMap<>();
    for (Piece piece : part.pieces) counts.merge(piece.name(), 1, Integer::sum);
    List<Piece> rest = new ArrayList<>();
    for (Piece piece : pieces) {
      Integer left = counts.get(piece.name());
      if (left == null || left == 0) rest.add(piece);
      else counts.put(piece.name(), left - 1);
    }
    return new Visible(List.copyOf(rest));
  }

  private static final class Reader implements HtmlTokens.Sink {
    private static final Set<String> ASIDE = Set.of("nav", "aside", "header", "footer");

    private static final Set<String> MEDIA =
        Set.of(
            ("img video audio iframe embed object canvas input textarea select meter progress svg"
                    + " math")
                .split(" "));

    /** What themes give an id or data to for the sake of links and styles. */
    private static final Set<String> PLAIN =
        Set.of("html", "head", "body", "main", "a", "h1", "h2", "h3", "h4", "h5", "h6");

    private final String html;
    private final TextParts text;
    private final MaybeMarks maybes;
    private final List<Piece> pieces = new ArrayList<>();
    private int aside;
    private int drawings;

    Reader(Text html) {
      this.html = html.value();
      text = new TextParts(html);
      maybes = new MaybeMarks(html);
    }

    @Override
    public void text(int from, int to) {
      if (drawings > 0) return;
      int start = from;
      for (int i = from; i <= to; i++) {
        if (i < to && html.charAt(i) != Text.HOLE) continue;
        words(start, i);
        start = i + 1;
      }
    }

    private void words(int from, int to) {
      if (from >= to) return;
      String words = Visible.words(HtmlEntities.inAttribute(html.substring(from, to)));
      if (!words.isEmpty()) add(What.TEXT, Text.of(words), maybes.over(from, to));
    }

    @Override
    public void hole(int at) {
      Why why = text.part(at, at + 1).why();
      if (why == null) why = Why.of("a text that is not known");
      add(What.HOLE, Text.of(why.reason() + " " + why.place()), why);
    }

    @Override
    public void openTag(int at) {}

    @Override
    public void script(int from, int to) {
      if (from == to) return;
      Text script = maybes.holed(text.part(from, to), from);
      add(What.SCRIPT, script.become(script.value().strip()), maybes.over(from, to));
    }

    @Override
    public void end(String name) {
      if (name.equals("svg")) drawings = Math.max(0, drawings - 1);
      if (ASIDE.contains(name)) aside = Math.max(0, aside - 1);
    }

    @Override
    public void tag(String name, List<HtmlTokens.Attribute> attributes, @Nullable Why maybe) {
      // What may not be opened would never be closed.
      if (ASIDE.contains(name) && maybe == null) aside++;
      if (name.equals("svg") && maybe == null) drawings++;
      if (drawings > 0 || MEDIA.contains(name)) {
        add(What.MEDIA, written(name, attributes), maybe);
      } else if (name.equals("script")) {
        for (HtmlTokens.Attribute a : attributes)
          if (a.name().equals("src")) add(What.SCRIPT, written(name, List.of(a)), maybe);
      } else if (name.equals("meta")) {
        Text meta = written(name, attributes);
        if (meta.value().toLowerCase(Locale.ROOT).contains("refresh")) add(What.AWAY, meta, maybe);
      } else {
        linked(name, attributes, maybe);
        List<HtmlTokens.Attribute> handles =
            attributes.stream().filter(a -> isHandle(a.name())).toList();
        boolean own = name.indexOf('-') >= 0;
        if (own || !handles.isEmpty() && !PLAIN.contains(name))
          add(What.MOUNT, written(name, handles), maybe);
      }
    }

    private void linked(String tag, List<HtmlTokens.Attribute> attributes, @Nullable Why maybe) {
      if (!tag.equals("a") && !tag.equals("area")) return;
      for (HtmlTokens.Attribute a : attributes) {
        if (!a.name().equals("href") || a.start() < 0) continue;
        Text raw = maybes.holed(text.part(a.start(), a.end()), a.start());
        String address = HtmlEntities.inAttribute(raw.value()).strip();
        add(What.LINK, raw.become(address, Text.Kind.PLAIN), maybe);
      }
    }

    /** Whether scripts find elements by an attribute. */
    private static boolean isHandle(String attribute) {
      return attribute.equals("id")
          || attribute.startsWith("data-")
          || attribute.indexOf(':') >= 0
          || attribute.indexOf('@') >= 0
          || attribute.matches("(x|v|ng|hx)-.*");
    }

    private Text written(String name, List<HtmlTokens.Attribute> attributes) {
      Text all = Text.of(name);
      for (HtmlTokens.Attribute a : attributes)
        all = all.plus(Text.of(" ")).plus(maybes.holed(text.part(a.from(), a.to()), a.from()));
      return all;
    }

    private void add(What what, Text value, @Nullable Why maybe) {
      Why why = maybe != null || !value.holey() ? maybe : value.why();
      pieces.add(new Piece(what, value, aside > 0, why));
    }
  }
}
