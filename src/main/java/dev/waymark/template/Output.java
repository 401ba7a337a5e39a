package dev.waymark.template;

import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.List;

/** What a run has printed so far, and where in the markup it stands. */
final class Output {
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final Budget budget;
  private final FollowedLiterals literals;

  /** Stays where it begins in templates whose output is not escaped. */
  final HtmlContext context = new HtmlContext();

  private final boolean html;

  Output(Budget budget, FollowedLiterals literals, boolean html) {
    this.budget = budget;
    this.literals = literals;
    this.html = html;
  }

  /** Whether what is printed is escaped. */
  boolean html() {
    return html;
  }

  int length() {
    return text.length();
  }

  /** {@code source} is the text of the literal's template. */
  void literal(Node.Literal literal, Source source) {
    budget.print(literal.text().length());
    int at = text.length();
    Mark.Note note;
    if (html) {
      note = literals.print(literal, source, context, text);
    } else {
      text.append(literal.text());
      note = FollowedLiterals.note(literal, source);
    }
    if (note != null) marks.add(new Mark(at, text.length(), note));
  }

  void value(Text value) {
    Text escaped = html ? HtmlEscaper.escape(value, context) : value;
    int length = escaped.value().length();
    if (value.kind() == Text.Kind.HTML) budget.copy(length);
    else budget.print(length);
    int at = text.length();
    text.append(escaped.value());
    for (Mark mark : escaped.marks()) marks.add(mark.moved(at));
  }

  /** A place to take what is printed from there on. */
  record Since(int length, int marks) {}

  Since since() {
    return new Since(text.length(), marks.size());
  }

  Text text(Since since) {
    List<Mark> own = new ArrayList<>();
    for (int i = since.marks(); i < marks.size(); i++) own.add(marks.get(i).moved(-since.length()));
    return new Text(text.substring(since.length()), Text.Kind.HTML, List.copyOf(own));
  }

  /** What was printed before, from the same place in the markup; it costs nothing here. */
  void again(Text printed, HtmlContext.Place end) {
    int at = text.length();
    text.append(printed.value());
    for (Mark mark : printed.marks()) marks.add(mark.moved(at));
    context.back(end);
  }

  /** All since an offset may not be there. */
  void maybe(int since, Why why) {
    if (since < text.length()) marks.add(new Mark(since, text.length(), new Mark.Maybe(why)));
  }

  /** Something that is not known instead of all since an offset. */
  void hole(int since, Why why) {
    text.setLength(since);
    // All that came since then stand behind all that were there.
    while (!marks.isEmpty() && marks.get(marks.size() - 1).end() > since)
      marks.remove(marks.size() - 1);
    text.append(Text.HOLE);
    marks.add(new Mark(since, since + 1, new Mark.Hole(why, !html || context.inText())));
  }

  Text text() {
    // Marks around others were added behind them.
    marks.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return new Text(text.toString(), html ? Text.Kind.HTML : Text.Kind.PLAIN, List.copyOf(marks));
  }
}
