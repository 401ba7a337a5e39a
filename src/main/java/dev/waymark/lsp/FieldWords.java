package dev.waymark.lsp;

import dev.waymark.data.Data;
import dev.waymark.hugo.markdown.FrontMatterFields;
import dev.waymark.icons.IconSet;
import dev.waymark.icons.SiteIcons;
import dev.waymark.lsp.Completions.Word;
import dev.waymark.schema.SchemaBinding;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.jspecify.annotations.Nullable;

/** The keys of front matter and their values, as schemas have them. */
final class FieldWords {
  private static final Pattern VALUE =
      Pattern.compile("^(\\s*(?:-\\s+)?)([\\w.-]+)\\s*[:=]\\s*[\"']?([^\"'{}\\[\\]]*)$");
  private static final Pattern KEY = Pattern.compile("^(\\s*(?:-\\s+)?)([\\w-]*)$");

  private FieldWords() {}

  static CompletionList of(Spot spot, Seen seen) {
    String before = spot.before();
    Matcher value = VALUE.matcher(before);
    if (value.find()) {
      List<String> path = above(spot, value.group(1).length());
      path.add(value.group(2));
      return Completions.list(spot, value.group(3), values(spot, seen, path));
    }
    Matcher key = KEY.matcher(before);
    if (!key.find()) return new CompletionList();
    List<String> path = above(spot, key.group(1).length());
    return Completions.list(spot, key.group(2), keys(spot, seen, path));
  }

  /** The keys below which a line stands, by what is indented less. */
  private static List<String> above(Spot spot, int indent) {
    List<String> path = new ArrayList<>();
    Source text = spot.text();
    int least = indent;
    for (int line = text.line(spot.offset()) - 1; line > 1 && least > 0; line--) {
      Matcher key =
          Pattern.compile("^(\\s*(?:-\\s+)?)([\\w.-]+)\\s*:").matcher(text.lineText(line));
      if (!key.find() || key.group(1).length() >= least) continue;
      least = key.group(1).length();
      path.add(0, key.group(2));
    }
    return path;
  }

  private static List<Word> keys(Spot spot, Seen seen, List<String> path) {
    Map<String, Word> words = new LinkedHashMap<>();
    for (Schemas schema : schemas(spot, seen))
      for (Data.Entry property : schema.properties(path)) {
        String about = property.value() instanceof Data.Table t ? text(t.get("description")) : "";
        words.put(property.key(), word(property.key(), about));
      }
    if (path.isEmpty())
      for (String name : new TreeSet<>(FrontMatterFields.names())) {
        String spelt = FrontMatterFields.spelt(name);
        words.putIfAbsent(spelt, word(spelt, "read by Hugo"));
      }
    return List.copyOf(words.values());
  }

  private static Word word(String key, String about) {
    return new Word(key, about, key + ": ", CompletionItemKind.Property);
  }

  private static List<Word> values(Spot spot, Seen seen, List<String> path) {
    Site site = seen.site();
    Set<String> chosen = new TreeSet<>();
    String key = path.get(path.size() - 1);
    String format = "";
    for (Schemas schema : schemas(spot, seen)) {
      for (Data.Table one : schema.at(path)) {
        chosen.addAll(Schemas.choices(one));
        if (one.get("format") != null) format = text(one.get("format"));
      }
    }
    List<Word> words = new ArrayList<>(Completions.words(chosen, CompletionItemKind.EnumMember));
    boolean link = format.equals("page-link") || format.isEmpty() && key.equals("link");
    if (link) words.addAll(Targets.addresses(site, spot.page(site)));
    if (format.equals("icon") || format.isEmpty() && key.equals("icon")) words.addAll(icons(seen));
    if (format.equals("image"))
      for (Site.Asset asset : site.assets())
        words.add(Word.of(asset.url().value(), asset.file(), CompletionItemKind.File));
    return words;
  }

  private static String text(@Nullable Data value) {
    return value == null ? "" : value.asString();
  }

  private static List<Schemas> schemas(Spot spot, Seen seen) {
    Page page = spot.page(seen.site());
    List<Schemas> all = new ArrayList<>();
    if (page != null)
      for (SchemaBinding binding : seen.words().schemas())
        if (binding.pages().test(page)) all.add(new Schemas(binding.schema().schema()));
    return all;
  }

  /** The icons that pages may name. */
  static List<Word> icons(Seen seen) {
    Site site = seen.site();
    Set<String> names = new TreeSet<>(SiteIcons.ofAssets(SiteIcons.assets(site)));
    names.addAll(SiteIcons.ofData(site));
    List<IconSet> sets = seen.words().icons();
    for (IconSet set : sets.isEmpty() ? SiteIcons.mounted(site) : sets) {
      names.addAll(set.names());
      set.folders().forEach(folder -> names.addAll(SiteIcons.inFolder(site.tree(), folder)));
    }
    return Completions.words(names, CompletionItemKind.Value);
  }
}
