package dev.waymark.site.render;

import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.template.Function;
import dev.waymark.template.Host;
import dev.waymark.template.Template;
import org.jspecify.annotations.Nullable;

/** What runs for a page ask of its site: functions of its objects, templates of its layouts. */
record RenderHost(SiteHost site, TemplateStore store) implements Host {
  @Override
  public @Nullable Function function(String name) {
    return site.function(name);
  }

  @Override
  public @Nullable Template partial(String name) {
    return store.partial(name);
  }

  @Override
  public @Nullable String unseen() {
    return site.unseenLayouts();
  }

  @Override
  public @Nullable Template template(String name) {
    return store.named(name);
  }
}
