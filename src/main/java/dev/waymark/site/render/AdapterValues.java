package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Span;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes front matter of what a content adapter gives {@code AddPage}. */
final class AdapterValues {
  /** How deep maps and lists may be nested. */
  private static final int MAX_DEPTH = 40;

  private AdapterValues() {}

  /** {@code call} is where a value is placed that nobody wrote; of what is unknown a hole. */
  static Data of(Value value, Span call) {
    return of(value, call, 0);
  }

  private static Data of(Value value, Span call, int depth) {
    if (depth > MAX_DEPTH) return hole(call);
    if (value instanceof Text text) return new Data.Text(text.value(), place(text, call));
    if (value instanceof Value.Bool flag) return new Data.Flag(flag.value(), call);
    if (value instanceof Value.Int whole)
      return new Data.Num(whole.value(), Long.toString(whole.value()), call);
    if (value instanceof Value.Float real) return number(real.value(), call);
    if (value instanceof Value.Moment moment) {
      return new Data.Moment(moment.time().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME), call);
    }
    if (value instanceof Value.Items list) return items(list.values(), call, depth);
    if (value instanceof Value.Dict dict) return table(dict.entries(), call, depth);
    if (value instanceof Value.Nil) return new Data.Nothing(call);
    if (value instanceof Value.Obj object) {
      List<Value> items = object.subject().items();
      if (items != null) return items(items, call, depth);
      Map<String, Value> entries = object.subject().entries();
      if (entries != null) return table(entries, call, depth);
      if (object.subject() instanceof ResourceObject resource) {
        Text content = resource.content();
        return new Data.Text(content.value(), place(content, call));
      }
      Text printed = CastArgs.text(value);
      if (printed != null) return new Data.Text(printed.value(), place(printed, call));
    }
    return hole(call);
  }

  private static Data hole(Span call) {
    return new Data.Text(String.valueOf(Text.HOLE), call);
  }

  /** Numbers of JSON are all floats; weights and the like are whole all the same. */
  private static Data number(double value, Span call) {
    long whole = (long) value;
    return whole == value
        ? new Data.Num(whole, Long.toString(whole), call)
        : new Data.Num(value, Double.toString(value), call);
  }

  private static Data items(List<Value> values, Span call, int depth) {
    List<Data> items = new ArrayList<>(values.size());
    for (Value value : values) items.add(of(value, call, depth + 1));
    return new Data.Items(List.copyOf(items), call);
  }

  private static Data table(Map<String, Value> values, Span call, int depth) {
    List<Data.Entry> entries = new ArrayList<>(values.size());
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      Data value = of(entry.getValue(), call, depth + 1);
      entries.add(new Data.Entry(entry.getKey(), value.span(), value));
    }
    return new Data.Table(List.copyOf(entries), call);
  }

  /** Where a person wrote most of it. */
  private static Span place(Text text, Span call) {
    Span best = call;
    int longest = 0;
    for (Mark mark : text.marks()) {
      int length = mark.end() - mark.start();
      if (length <= longest || !(mark.note() instanceof Mark.From from)) continue;
      longest = length;
      best = from.span();
    }
    return best;
  }
}
