package dev.waymark.hugo.layouts;

import dev.waymark.hugo.layouts.ShortcodeTemplate.Ids;
import dev.waymark.hugo.layouts.ShortcodeTemplate.Inner;
import dev.waymark.hugo.layouts.ShortcodeTemplate.ListParam;
import dev.waymark.hugo.layouts.ShortcodeTemplate.Shows;
import dev.waymark.hugo.paths.PathRules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads off a shortcode's template what {@link ShortcodeTemplate} holds. */
final class TemplateReader {
  /** {@code hugolib/shortcode.go} asks the parse tree for these two names. */
  private static final Pattern INNER = Pattern.compile("\\.Inner(?:Deindent)?\\b");

  private static final Pattern ASSIGNED =
      Pattern.compile("^(\\$\\w+)\\s*:?=\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern RENDERS =
      Pattern.compile("\\bmarkdownify\\b|\\bMarkdownify\\b|\\bRenderString\\b");
  private static final Pattern HIDES =
      Pattern.compile(
          "\\bhighlight\\b|\\bHighlight\\b|\\bhtmlEscape\\b|\\bHTMLEscape\\b|\\bplainify\\b|\\bjsonify\\b");
  private static final Pattern KEEPS =
      Pattern.compile(
          "safeHTML|safe\\.HTML|strings\\.\\w+|trim|chomp|replace|replaceRE|substr|htmlUnescape|print|printf|string|"
              + "default|or|return");
  private static final Pattern BARE_DOT = Pattern.compile("(?<![\\w.$)])\\.(?![\\w$])");
  private static final Pattern TESTS = Pattern.compile("^(?:else\\s+)?if\\b");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.$])[A-Za-z][\\w.]*");

  private static final String KEY = "(?:\"([^\"]+)\"|`([^`]+)`|(\\d+))";
  static final String GET = "\\$?\\.Get\\s+" + KEY;
  private static final Pattern WITH_GET = Pattern.compile("^with\\s+" + GET + "$");
  private static final Pattern DOT =
      Pattern.compile("(?:GetPage|readFile|os\\.ReadFile|\\.Get\\w*)\\s+\\.(?=[\\s)|]|$)");
  private static final String OWN_PARAMS = "\\$?\\.(?:Page\\.)?Params?";
  static final Pattern GETS = Pattern.compile(GET);
  private static final Pattern LIST_PIPE =
      Pattern.compile(
          OWN_PARAMS + "\\s*\\(\\s*" + GET + "\\s*\\|\\s*default\\s+" + KEY + "\\s*\\)");
  private static final Pattern LIST_CALL =
      Pattern.compile(
          OWN_PARAMS + "\\s*\\(\\s*default\\s+" + KEY + "\\s+\\(\\s*" + GET + "\\s*\\)\\s*\\)");
  private static final Pattern LIST_OR =
      Pattern.compile(
          OWN_PARAMS + "\\s*\\(\\s*or\\s+\\(\\s*" + GET + "\\s*\\)\\s+" + KEY + "\\s*\\)");
  private static final Pattern LIST_PLAIN =
      Pattern.compile(OWN_PARAMS + "\\s*\\(\\s*" + GET + "\\s*\\)");
  private static final Pattern LIST_NAMED = Pattern.compile(OWN_PARAMS + "\\s+(\\$\\w+)");

  private static final Pattern READS =
      Pattern.compile(
          "\\breadFile\\b|\\bos\\.ReadFile\\b|\\bGetPage\\b|\\bresources\\.Get\\b|\\.Resources\\.Get\\w*");
  private static final Pattern FILE_TEXT =
      Pattern.compile("(?is)^(?!.*\\bunmarshal\\b).*(?:\\breadFile\\b|\\bos\\.ReadFile\\b)");
  private static final Pattern PAGE_TEXT =
      Pattern.compile(
          "(?s)^(?!.*\\b[uU]nmarshal\\b).*\\.(?:Content|RawContent|RenderShortcodes)\\b");
  private static final Set<String> FILE_PARAMS = Set.of("0", "file", "path", "page");
  private static final Pattern INCLUDING = Pattern.compile("include.*|read-?file.*|import-?file.*");

  private final TemplateText text;
  private final Function<String, @Nullable TemplateText> partials;

  /** Real templates have a few; each is looked for in every action. */
  private static final int MOST_VARIABLES = 50;

  /** Variables that hold a parameter, by name with {@code $}. */
  private final Map<String, String> params = new HashMap<>();

  /** {@code partials} gives a partial by its path; null when there is none. */
  TemplateReader(TemplateText text, Function<String, @Nullable TemplateText> partials) {
    this.text = text;
    this.partials = partials;
    for (String action : text.actions()) {
      Matcher assigned = ASSIGNED.matcher(action);
      if (!assigned.matches()) continue;
      Matcher get = GETS.matcher(assigned.group(2));
      if (get.find() && params.size() < MOST_VARIABLES)
        params.putIfAbsent(assigned.group(1), key(get, 1));
    }
  }

  ShortcodeTemplate read(String name, @Nullable String file) {
    boolean usesInner = text.names().stream().anyMatch(action -> INNER.matcher(action).find());
    Shows shows = text.stub() ? namedInclude(name) : shown();
    TemplateIds found = TemplateIds.of(text, params, partials);
    Ids ids = text.stub() && found.ids() == Ids.OPEN ? Ids.NONE : found.ids();
    if (!text.stub() && shows == Shows.NO && shows()) ids = Ids.OPEN;
    return new ShortcodeTemplate(
        name,
        file,
        usesInner,
        inner(usesInner),
        ids,
        found.literal(),
        found.params(),
        found.shapes(),
        list(),
        shows,
        text.stub() ? Set.of() : TemplateAddresses.whole(text, params),
        text.stub() ? Set.of() : TemplateAddresses.parts(text, params));
  }

  private Inner inner(boolean usesInner) {
    if (text.stub()) return Inner.UNKNOWN;
    if (!usesInner) return Inner.NONE;
    Set<String> holders = new HashSet<>();
    Set<Inner> uses = new HashSet<>();
    Dots dots = new Dots();
    for (String action : text.names()) {
      boolean holds =
          INNER.matcher(action).find()
              || holders.stream().anyMatch(action::contains)
              || dots.inner() && BARE_DOT.matcher(action).find();
      boolean plainWith = holds && action.startsWith("with ") && !action.contains(":=");
      boolean with = plainWith && use(action.substring(5)) == Inner.RAW;
      dots.step(action, with);
      if (!holds || with || TESTS.matcher(action).find()) continue;
      Matcher assigned = ASSIGNED.matcher(action);
      Inner use = use(assigned.matches() ? assigned.group(2) : action);
      // A plain copy is judged where it is used; a rendered one is rendered.
      if (assigned.matches() && use == Inner.RAW && holders.size() < MOST_VARIABLES)
        holders.add(assigned.group(1));
      else uses.add(use);
    }
    if (uses.size() > 1) uses.remove(Inner.NONE);
    if (uses.isEmpty()) return Inner.NONE;
    return uses.size() == 1 ? uses.iterator().next() : Inner.UNKNOWN;
  }

  private static Inner use(String action) {
    if (HIDES.matcher(action).find()) return Inner.NONE;
    if (RENDERS.matcher(action).find()) return Inner.MARKDOWN;
    Matcher word = WORD.matcher(action);
    while (word.find()) {
      if (!KEEPS.matcher(word.group()).matches()) return Inner.UNKNOWN;
    }
    return Inner.RAW;
  }

  private @Nullable ListParam list() {
    for (String action : text.actions()) {
      Matcher found = LIST_PIPE.matcher(action);
      if (found.find()) return new ListParam(key(found, 1), key(found, 4));
      found = LIST_OR.matcher(action);
      if (found.find()) return new ListParam(key(found, 1), key(found, 4));
      found = LIST_CALL.matcher(action);
      if (found.find()) return new ListParam(key(found, 4), key(found, 1));
      found = LIST_PLAIN.matcher(action);
      if (found.find() && ranges(action)) return new ListParam(key(found, 1), null);
      found = LIST_NAMED.matcher(action);
      if (found.find() && ranges(action) && params.containsKey(found.group(1)))
        return named(found.group(1));
    }
    return null;
  }

  /**
   * A parameter that a page's value is read by may name anything; only what is ranged over is a
   * list.
   */
  private static boolean ranges(String action) {
    return action.startsWith("range ");
  }

  private ListParam named(String variable) {
    String fallback = null;
    for (String action : text.actions()) {
      Matcher assigned = ASSIGNED.matcher(action);
      if (!assigned.matches() || !assigned.group(1).equals(variable)) continue;
      Matcher other =
          Pattern.compile("\\bdefault\\s+" + KEY + "|\\)\\s*" + KEY).matcher(assigned.group(2));
      if (other.find())
        fallback = other.group(1) != null || other.group(2) != null ? key(other, 1) : key(other, 4);
    }
    return new ListParam(params.getOrDefault(variable, ""), fallback);
  }

  /** Whether another file's text is shown at all. */
  private boolean shows() {
    List<String> actions = text.names();
    boolean reads = actions.stream().anyMatch(a -> READS.matcher(a).find());
    return actions.stream().anyMatch(a -> FILE_TEXT.matcher(a).find())
        || reads && actions.stream().anyMatch(a -> PAGE_TEXT.matcher(a).find());
  }

  private Shows shown() {
    if (!shows()) return Shows.NO;
    boolean given = false;
    for (String action : text.actions()) {
      Matcher with = WITH_GET.matcher(action);
      if (with.matches()) given = FILE_PARAMS.contains(key(with, 1));
      if (!READS.matcher(action).find()) continue;
      if (given && DOT.matcher(action).find()) return Shows.YES;
      Matcher get = GETS.matcher(action);
      if (get.find() && FILE_PARAMS.contains(key(get, 1))) return Shows.YES;
      for (Map.Entry<String, String> param : params.entrySet()) {
        if (action.contains(param.getKey()) && FILE_PARAMS.contains(param.getValue()))
          return Shows.YES;
      }
    }
    boolean reads = text.names().stream().anyMatch(a -> FILE_TEXT.matcher(a).find());
    return reads && text.actions().stream().anyMatch(TemplateReader::getsName)
        ? Shows.MAYBE
        : Shows.NO;
  }

  private static boolean getsName(String action) {
    Matcher get = GETS.matcher(action);
    while (get.find()) {
      if (FILE_PARAMS.contains(key(get, 1))) return true;
    }
    return false;
  }

  private static Shows namedInclude(String name) {
    String last = PathRules.lower(name.substring(name.lastIndexOf('/') + 1));
    return INCLUDING.matcher(last).matches() ? Shows.YES : Shows.NO;
  }

  /** The one of three groups that {@link #KEY} filled. */
  static String key(Matcher matcher, int group) {
    for (int i = group; i < group + 3; i++) {
      if (matcher.group(i) != null) return matcher.group(i);
    }
    return "";
  }

  /** Follows blocks to tell where the dot is the inner text: {@code {{ with .Inner }}{{ . }}}. */
  private static final class Dots {
    /** {@code test}: an {@code if}, which leaves the dot as it is, also behind its {@code else}. */
    private record Block(boolean test, boolean inner) {}

    private final Deque<Block> open = new ArrayDeque<>();

    boolean inner() {
      Block block = open.peek();
      return block != null && block.inner();
    }

    void step(String action, boolean with) {
      if (TemplateText.opensBlock(action)) {
        boolean test = action.startsWith("if");
        open.push(new Block(test, with || test && inner()));
      } else if (action.equals("end")) {
        open.poll();
      } else if (action.startsWith("else")) {
        Block block = open.peek();
        if (block == null || block.test()) return;
        open.pop();
        open.push(new Block(false, inner()));
      }
    }
  }
}
