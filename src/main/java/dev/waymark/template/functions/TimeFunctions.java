package dev.waymark.template.functions;

import dev.waymark.data.GoDates;
import dev.waymark.data.GoTime;
import dev.waymark.template.Function;
import dev.waymark.template.GoNumbers;
import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The namespace {@code time} but for {@code now} ({@code tpl/time/time.go}, {@code
 * common/htime/time.go}).
 */
public final class TimeFunctions {
  private final ZoneId zone;

  private TimeFunctions(ZoneId zone) {
    this.zone = zone;
  }

  static void add(Registry registry) {
    add(registry, ZoneOffset.UTC);
  }

  /** The functions of a site in whose zone times are that name none ({@code timeZone}). */
  public static Map<String, Function> in(ZoneId zone) {
    Registry registry = new Registry();
    add(registry, zone);
    return registry.all();
  }

  private static void add(Registry registry, ZoneId zone) {
    for (String method : Moments.METHODS) registry.add(method(method), "moment." + method);
    TimeFunctions times = new TimeFunctions(zone);
    Function asTime = Args.strict("AsTime", 0, 2, times::asTime);
    registry.add(asTime, "time.AsTime", "time");
    registry.add(
        Args.strict("Duration", 2, 2, TimeFunctions::duration), "time.Duration", "duration");
    registry.add(Args.strict("Format", 2, 2, times::format), "time.Format", "dateFormat");
    registry.add(Args.strict("In", 2, 2, TimeFunctions::in), "time.In");
    registry.add(
        Args.strict("ParseDuration", 1, 1, TimeFunctions::parseDuration), "time.ParseDuration");
  }

  /** A method of a time, which is its first argument. */
  private static Function method(String name) {
    return (runtime, args) ->
        args.get(0) instanceof Value.Moment moment
            ? Moments.member(runtime, moment, name, args.subList(1, args.size()))
            : args.get(0);
  }

  private Value asTime(Runtime runtime, List<Value> args) {
    if (args.isEmpty()) throw Shapes.unknown("the namespace time");
    ZoneId here = args.size() > 1 ? zone(Args.known(args, 1)) : zone;
    return new Value.Moment(time(args.get(0), here));
  }

  private static ZoneId zone(String name) {
    if (name.equals("Local")) throw Shapes.unknown("the time zone of the build");
    ZoneId zone = Moments.zone(name);
    if (zone == null) throw new TemplateError("unknown time zone " + name);
    return zone;
  }

  /** {@code cast.ToTimeInDefaultLocationE}. */
  private static ZonedDateTime time(Value value, ZoneId zone) {
    if (value instanceof Value.Moment moment) return moment.time();
    if (value instanceof Value.Nil) return ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    ZonedDateTime time = null;
    if (value instanceof Text text) {
      String known = Args.known(text);
      time = GoDates.parse(known, zone);
      if (time == null) throw new TemplateError("unable to parse date: " + known);
    } else if (value instanceof Value.Int || value instanceof Value.Float) {
      time = GoDates.at(Args.integer(value));
      if (time == null) throw Shapes.unknown("a time that is too far away");
    }
    if (time != null) return time;
    if (value instanceof Value.Obj object) throw Shapes.unknown("a " + object.subject().type());
    throw new TemplateError("unable to cast value of type " + Printing.type(value) + " to Time");
  }

  private Value format(Runtime runtime, List<Value> args) {
    String layout = Args.string(args, 0);
    ZonedDateTime time = time(args.get(1), zone);
    Locale locale = PrintLanguage.of(runtime);
    boolean english = locale.getLanguage().equals("en");
    if (layout.startsWith(":")) {
      String name = layout.substring(1).toLowerCase(Locale.ROOT);
      String known =
          switch (name) {
            case "date_full" -> "Monday, January 2, 2006";
            case "date_long" -> "January 2, 2006";
            case "date_medium" -> "Jan 2, 2006";
            case "date_short" -> "1/2/06";
            case "time_full", "time_long", "time_medium", "time_short" -> "";
            default -> layout;
          };
      if (known.isEmpty() || !english && !known.equals(layout))
        throw Shapes.unknown("how dates are written in " + locale.toLanguageTag());
      layout = known;
    }
    String text = GoTime.format(time, layout);
    if (args.get(1) instanceof Value.Moment moment
        && moment.running()
        && !text.equals(GoTime.format(Moments.another(time), layout))) {
      return new Value.Unknown(Value.Moment.BUILD);
    }
    return Text.of(english ? text : translated(text, layout, time, locale));
  }

  private static String translated(String text, String layout, ZonedDateTime time, Locale locale) {
    String month = GoTime.MONTHS.get(time.getMonthValue() - 1);
    String day = GoTime.DAYS.get(time.getDayOfWeek().getValue() % 7);
    String out = text;
    if (layout.contains("January"))
      out = out.replace(month, time.getMonth().getDisplayName(TextStyle.FULL, locale));
    else if (layout.contains("Jan"))
      out =
          out.replace(
              month.substring(0, 3), time.getMonth().getDisplayName(TextStyle.SHORT, locale));
    if (layout.contains("Monday"))
      out = out.replace(day, time.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
    else if (layout.contains("Mon"))
      out =
          out.replace(
              day.substring(0, 3), time.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale));
    return out;
  }

  private static Value in(Runtime runtime, List<Value> args) {
    ZoneId zone = zone(Args.string(args, 0));
    if (!(args.get(1) instanceof Value.Moment moment))
      throw new TemplateError(
          "wrong type for value; expected time.Time; got " + Printing.type(args.get(1)));
    return new Value.Moment(moment.time().withZoneSameInstant(zone));
  }

  private static Value duration(Runtime runtime, List<Value> args) {
    String name = Args.known(args, 0);
    Long unit = Durations.unit(name);
    if (unit == null)
      throw new TemplateError(GoNumbers.quote(name) + " is not a valid duration unit");
    return Durations.value(Args.integer(args, 1) * unit);
  }

  private static Value parseDuration(Runtime runtime, List<Value> args) {
    String text = Args.known(args, 0);
    Long nanos = Durations.parse(text);
    if (nanos == null) throw new TemplateError("time: invalid duration " + GoNumbers.quote(text));
    return Durations.value(nanos);
  }
}
