package dev.waymark.lsp;

import dev.waymark.document.Document;
import dev.waymark.hugo.layouts.ShortcodeTemplate;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.lsp.Completions.Word;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;

/** The names of shortcodes and of their parameters, as templates and other calls have them. */
final class CallWords {
  private static final Pattern GET = Pattern.compile("\\.Get\\s+[\"`]([\\w-]+)[\"`]");
  private static final Pattern VALUE = Pattern.compile("([\\w-]+)=[\"']?([^\"'\\s]*)$");
  private static final Pattern FIRST = Pattern.compile("^\\s*[\"'`]?([\\w-]*)$");
  private static final Pattern KEY = Pattern.compile("(?:^|\\s)([\\w-]*)$");

  /** What themes call the shortcode that shows the icon of its first parameter. */
  private static final String ICON = "icon";

  private CallWords() {}

  static List<Word> names(Site site) {
    List<Word> names = new ArrayList<>();
    for (String name : new TreeSet<>(site.shortcodeNames())) {
      ShortcodeTemplate template = site.shortcode(name);
      String file = template == null || template.file() == null ? "of Hugo" : template.file();
      names.add(Word.of(name, file, CompletionItemKind.Function));
    }
    return names;
  }

  /** Within a tag, after the name. */
  static CompletionList inside(Spot spot, Seen seen, String name, String written) {
    Matcher value = VALUE.matcher(written);
    if (value.find()) {
      String key = value.group(1);
      String typed = value.group(2);
      boolean icon = key.equals("icon") || name.equals(ICON) && key.equals("name");
      if (icon) return Completions.list(spot, typed, FieldWords.icons(seen));
      if (typed.startsWith("/"))
        return Completions.list(
            spot, typed, Targets.addresses(seen.site(), spot.page(seen.site())));
      Set<String> used = new TreeSet<>();
      for (Shortcode call : calls(seen.site(), name)) {
        Shortcode.Param param = call.param(key);
        if (param != null && param.value().length() < 40) used.add(param.value());
      }
      return Completions.list(spot, typed, Completions.words(used, CompletionItemKind.Value));
    }
    Matcher key = KEY.matcher(written);
    Matcher first = FIRST.matcher(written);
    boolean icon = name.equals(ICON) && first.find();
    if (icon && !key.find(0)) return Completions.list(spot, first.group(1), FieldWords.icons(seen));
    if (!key.find(0)) return new CompletionList();
    List<Word> words = new ArrayList<>();
    if (icon) words.addAll(FieldWords.icons(seen));
    for (String param : params(seen.site(), name))
      words.add(new Word(param, "", param + "=", CompletionItemKind.Property));
    return Completions.list(spot, key.group(1), words);
  }

  private static Set<String> params(Site site, String name) {
    Set<String> params = new TreeSet<>();
    ShortcodeTemplate template = site.shortcode(name);
    String file = template == null ? null : template.file();
    Source source = file == null ? null : site.tree().read(file);
    if (source != null) {
      Matcher get = GET.matcher(source.text());
      while (get.find()) params.add(get.group(1));
    }
    for (Shortcode call : calls(site, name))
      for (Shortcode.Param param : call.params()) if (param.key() != null) params.add(param.key());
    return params;
  }

  private static List<Shortcode> calls(Site site, String name) {
    List<Shortcode> calls = new ArrayList<>();
    for (Document document : site.documents())
      for (Shortcode call : document.shortcodes()) if (call.name().equals(name)) calls.add(call);
    return calls;
  }
}
