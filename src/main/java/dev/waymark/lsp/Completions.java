package dev.waymark.lsp;

import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What may be written at a place, by what stands before it on its line. */
final class Completions {
  /** More than a list that people scroll through. */
  static final int MOST = 500;

  private static final Pattern DESTINATION =
      Pattern.compile(
          "\\]\\(\\s*<?([^\\s()<>\"]*)$|\\b(?:href|src)=[\"']([^\"'\\s>]*)$|^\\s*\\[[^\\]]+\\]:\\s*(\\S*)$");
  private static final Pattern REF =
      Pattern.compile("\\{\\{[<%]\\s*(?:rel)?ref\\s+(?:path=)?[\"']?([^\"'\\s>%]*)$");
  private static final Pattern NAME = Pattern.compile("\\{\\{[<%]\\s*/?\\s*([\\w./-]*)$");
  private static final Pattern INSIDE =
      Pattern.compile("\\{\\{[<%]\\s*([\\w./-]+)\\s((?:(?![>%]\\}\\}).)*)$");

  private Completions() {}

  static CompletionList of(Spot spot, Seen seen) {
    String before = spot.before();
    Site site = seen.site();
    Matcher ref = REF.matcher(before);
    if (ref.find()) return Targets.refs(spot, site, ref.group(1));
    Matcher name = NAME.matcher(before);
    if (name.find()) return list(spot, name.group(1), CallWords.names(site));
    Matcher inside = INSIDE.matcher(before);
    if (inside.find()) return CallWords.inside(spot, seen, inside.group(1), inside.group(2));
    if (isFrontMatter(spot)) return FieldWords.of(spot, seen);
    Matcher destination = DESTINATION.matcher(before);
    if (!destination.find()) return new CompletionList();
    String typed =
        Stream.of(1, 2, 3).map(destination::group).filter(g -> g != null).findFirst().orElse("");
    boolean html = destination.group(2) != null;
    return Targets.links(spot, site, html ? Reference.Form.URL : Reference.Form.HOOK, typed);
  }

  /** Whether a place stands in front matter as it is typed now. */
  private static boolean isFrontMatter(Spot spot) {
    Source text = spot.text();
    String fence = text.lineText(1).strip();
    if (!fence.equals("---") && !fence.equals("+++")) return false;
    int line = text.line(spot.offset());
    for (int i = 2; i < line; i++) if (text.lineText(i).strip().equals(fence)) return false;
    return line > 1;
  }

  /** A choice of words that begin as typed, or hold it. */
  static CompletionList list(Spot spot, String typed, Collection<Word> words) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<Word> fitting =
        words.stream()
            .filter(w -> (w.text() + " " + w.about()).toLowerCase(Locale.ROOT).contains(wanted))
            .limit(MOST + 1L)
            .toList();
    Range range =
        new Range(
            Lines.at(spot.text(), spot.offset() - typed.length()),
            Lines.at(spot.text(), spot.offset()));
    boolean more = fitting.size() > MOST;
    return new CompletionList(
        more, fitting.stream().limit(MOST).map(word -> item(word, range)).toList());
  }

  /**
   * Without a text to filter by, which is the label anyway: Neovim does not look at the range of
   * what has one.
   */
  private static CompletionItem item(Word word, Range range) {
    CompletionItem item = new CompletionItem(word.text());
    item.setKind(word.kind());
    if (!word.about().isEmpty()) item.setDetail(word.about());
    item.setTextEdit(Either.forLeft(new TextEdit(range, word.written())));
    return item;
  }

  /**
   * Something that may be written.
   *
   * @param about one line on it; empty for none
   * @param written what is written when it is chosen
   */
  record Word(String text, String about, String written, CompletionItemKind kind) {
    static Word of(String text, String about, CompletionItemKind kind) {
      return new Word(text, about, text, kind);
    }
  }

  /** Words of one kind. */
  static List<Word> words(Collection<String> texts, CompletionItemKind kind) {
    return texts.stream().map(text -> Word.of(text, "", kind)).toList();
  }
}
