package dev.waymark.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The templates that are being run, outermost first: a template that calls itself under conditions
 * that are not known would do so until the bound, as many times as it has such calls each time.
 */
final class Calls {
  /** How often a template may call itself with ever more conditions that are not known. */
  private static final int TURNS = 6;

  private record Call(Node.Body body, boolean unknown, int doubts) {}

  private final List<Call> calls = new ArrayList<>();

  void enter(Template template, Value dot, int doubts) {
    calls.add(new Call(template.root(), dot instanceof Value.Unknown, doubts));
  }

  void leave() {
    calls.remove(calls.size() - 1);
  }

  /** Whether a template is being run. */
  boolean runs(Template template) {
    for (Call call : calls) if (call.body == template.root()) return true;
    return false;
  }

  /** Whether another call would tell nothing new. */
  boolean turns(Template template, Value dot, int doubts) {
    int turns = 0;
    int fewest = doubts;
    for (int i = calls.size(); i-- > 0 && fewest > 0; ) {
      Call call = calls.get(i);
      // Bodies that are equal but not the same are different templates.
      if (call.body != template.root() || call.doubts >= fewest) continue;
      if (call.unknown && dot instanceof Value.Unknown) return true;
      fewest = call.doubts;
      if (++turns == TURNS) return true;
    }
    return false;
  }
}
