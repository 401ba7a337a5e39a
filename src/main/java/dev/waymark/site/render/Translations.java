package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of {@code i18n} ({@code langs/i18n}, go-i18n's {@code internal/message.go}). */
final class Translations {
  private static final Set<String> FORMS = Set.of("zero", "one", "two", "few", "many", "other");
  private static final Set<String> WORDS =
      Set.of("id", "description", "hash", "leftdelim", "rightdelim", "translation");

  private final SiteObjects site;

  /** Texts by plural form, by id, by language. */
  private final Map<String, Map<String, Map<String, Text>>> all = new HashMap<>();

  Translations(SiteObjects site) {
    this.site = site;
    for (MountedFile file : site.files().ofAllMounts("i18n")) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      int dot = name.lastIndexOf('.');
      DataFormat format =
          switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "yaml", "yml" -> DataFormat.YAML;
            case "toml" -> DataFormat.TOML;
            case "json" -> DataFormat.JSON;
            default -> null;
          };
      Source source = format == null ? null : site.files().read(file.file());
      if (source == null || format == null || dot <= 0) continue;
      Data data = DataReader.read(format, source.all()).value();
      String language = name.substring(0, dot).toLowerCase(Locale.ROOT);
      Map<String, Map<String, Text>> own = new HashMap<>();
      if (data != null) add(data, "", own, 0);
      own.forEach(all.computeIfAbsent(language, l -> new HashMap<>())::putIfAbsent);
    }
  }

  private static void add(Data data, String id, Map<String, Map<String, Text>> into, int depth) {
    if (depth > 20) return;
    if (data instanceof Data.Items items) {
      for (Data item : items.items()) {
        if (item instanceof Data.Table table && table.get("id") instanceof Data.Text own)
          into.put(own.value(), forms(table));
      }
    } else if (data instanceof Data.Table table && !(depth > 0 && message(table))) {
      for (Data.Entry entry : table.entries()) {
        String below = id.isEmpty() ? entry.key() : id + "." + entry.key();
        add(entry.value(), below, into, depth + 1);
      }
    } else if (data instanceof Data.Table table) {
      into.put(id, forms(table));
    } else if (depth > 0) {
      into.put(id, Map.of("other", PageMeta.text(data)));
    }
  }

  /** Whether a map is one text's forms and no further level. */
  private static boolean message(Data.Table table) {
    for (Data.Entry entry : table.entries()) {
      boolean reserved = FORMS.contains(entry.name()) || WORDS.contains(entry.name());
      if (reserved && !(entry.value() instanceof Data.Table && FORMS.contains(entry.name())))
        return true;
    }
    return false;
  }

  private static Map<String, Text> forms(Data.Table table) {
    Map<String, Text> forms = new LinkedHashMap<>();
    for (Data.Entry entry : table.entries()) {
      if (entry.name().equals("translation")) {
        if (entry.value() instanceof Data.Table inner) forms.putAll(forms(inner));
        else forms.put("other", PageMeta.text(entry.value()));
      } else if (FORMS.contains(entry.name())) {
        forms.put(entry.name(), PageMeta.text(entry.value()));
      }
    }
    return forms;
  }

  /** {@code T "id" data}. */
  Value translate(Language language, Runtime runtime, List<Value> args) {
    if (args.isEmpty() || args.size() > 2)
      throw new TemplateError("wrong number of arguments, expecting at most 2, got " + args.size());
    String id = CastArgs.plain(args, 0);
    if (id == null) return CastArgs.unknownOr(args.subList(0, 1), "the id of a text");
    String code = bundle(language);
    Map<String, Text> forms = code == null ? null : all.getOrDefault(code, Map.of()).get(id);
    Options options = site.options(language);
    if (forms == null && options.flag(false, "enablemissingtranslationplaceholders"))
      return site.unseen("i18n") == null ? Value.of("[i18n] " + id) : unseen(id);
    String standard = site.config().defaultLanguage().code();
    if (forms == null) {
      forms = all.getOrDefault(standard, Map.of()).get(id);
      code = standard;
    }
    if (forms == null || code == null) return site.unseen("i18n") == null ? Text.EMPTY : unseen(id);
    Value data = args.size() == 2 ? args.get(1) : Value.NIL;
    String form = Plurals.form(code, forms.keySet(), data);
    if (form == null) return Value.unknown("which form of " + id + " is meant");
    Text text = forms.getOrDefault(form, forms.getOrDefault("other", Text.EMPTY));
    return text.value().contains("{{") ? filled(text, data, runtime) : text;
  }

  private Value unseen(String id) {
    return Value.unknown("what text " + id + " is: " + site.unseen("i18n"));
  }

  /** The language whose texts are asked first; null when there is none. */
  private @Nullable String bundle(Language language) {
    for (Language one : List.of(language, site.config().defaultLanguage())) {
      List<String> codes = new ArrayList<>();
      if (LanguageObjects.locale(site, one) instanceof Text locale) codes.add(locale.value());
      codes.add(one.code());
      for (String code : codes) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (all.containsKey(lower)) return lower;
      }
    }
    return null;
  }

  /** Puts in what {@code {{ .Count }}} and the like name. */
  private static Value filled(Text text, Value data, Runtime runtime) {
    String value = text.value();
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = value.indexOf("{{"); open >= 0; open = value.indexOf("{{", at)) {
      int close = value.indexOf("}}", open);
      if (close < 0) break;
      out.append(value, at, open);
      out.append(field(value.substring(open + 2, close).strip(), data, runtime));
      at = close + 2;
    }
    out.append(value.substring(at));
    return text.become(out.toString());
  }

  private static String field(String path, Value data, Runtime runtime) {
    if (!path.matches("\\.[A-Za-z0-9_.]*")) return String.valueOf(Text.HOLE);
    Value here = data;
    boolean number = data instanceof Value.Int && path.equals(".Count");
    for (String name : number ? new String[0] : path.substring(1).split("\\.")) {
      if (name.isEmpty()) continue;
      here = runtime.member(here, name, List.of());
    }
    if (here instanceof Value.Nil) return "<no value>";
    Text text = CastArgs.text(here);
    return text == null || CastArgs.unsure(text) ? String.valueOf(Text.HOLE) : text.value();
  }
}
