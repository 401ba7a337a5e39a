package dev.waymark.cli;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.report.Elapsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A report ready to be printed, and to be printed again with the time that this takes. */
final class Printout implements Appendable {
  /** The text, with a cut wherever a time belongs. */
  private final List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));

  private final List<Elapsed.Unit> times = new ArrayList<>();

  @Override
  public Printout append(CharSequence text) {
    if (text instanceof Elapsed time) {
      times.add(time.unit());
      texts.add(new StringBuilder());
    } else {
      last().append(text);
    }
    return this;
  }

  @Override
  public Printout append(CharSequence text, int start, int end) {
    last().append(text, start, end);
    return this;
  }

  @Override
  public Printout append(char c) {
    last().append(c);
    return this;
  }

  private StringBuilder last() {
    return texts.get(texts.size() - 1);
  }

  /** Writes it as a run of so many milliseconds; an UncheckedIOException when {@code out} fails. */
  void write(long millis, Appendable out) {
    try {
      for (int i = 0; i < texts.size(); i++) {
        if (i > 0) out.append(new Elapsed(times.get(i - 1), millis));
        out.append(texts.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void pack(Packer out) {
    out.all(texts, text -> out.text(text.toString()));
    out.all(times, unit -> out.number(unit.ordinal()));
  }

  static Printout unpack(Unpacker in) {
    Printout printout = new Printout();
    printout.texts.clear();
    in.all(in::text).forEach(text -> printout.texts.add(new StringBuilder(text)));
    Elapsed.Unit[] units = Elapsed.Unit.values();
    in.all(in::count).forEach(unit -> printout.times.add(units[unit]));
    return printout;
  }
}
