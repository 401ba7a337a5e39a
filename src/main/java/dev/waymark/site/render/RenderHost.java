package dev.waymark.site.render;

import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.template.Function;
import dev.waymark.template.Host;
import dev.waymark.template.Runtime;
import dev.waymark.template.Standing;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import org.jspecify.annotations.Nullable;

/** What runs for a page ask of its site: functions of its objects, templates of its layouts. */
final class RenderHost implements Host {
  private final SiteHost site;
  private final TemplateStore store;
  private final ListWatch lists;
  private final @Nullable Standing standing;

  /** How often something looked at what is being rendered, or may have. */
  private int looks;

  RenderHost(SiteHost site, TemplateStore store, ListWatch lists) {
    this(site, store, lists, null);
  }

  /** {@code standing} stands for the page whose template is run. */
  RenderHost(SiteHost site, TemplateStore store, ListWatch lists, @Nullable Standing standing) {
    this.site = site;
    this.store = store;
    this.lists = lists;
    this.standing = standing;
  }

  @Override
  public void seen() {
    looks++;
  }

  @Override
  public @Nullable Standing standing() {
    return standing;
  }

  int looks() {
    return looks;
  }

  @Override
  public @Nullable Function function(String name) {
    if (KeptPartials.LOOKING.contains(name)) looks++;
    if (standing != null && name.equals("page")) return (runtime, args) -> standing.value();
    return site.function(name);
  }

  @Override
  public @Nullable Template partial(String name) {
    return store.partial(name);
  }

  @Override
  public Value included(Runtime runtime, Template partial, Value dot) {
    return site.partials().get(runtime, partial, dot, this::looks);
  }

  @Override
  public @Nullable String unseen() {
    return site.unseenLayouts();
  }

  @Override
  public @Nullable Template template(String name) {
    return store.named(name);
  }

  @Override
  public void looked(Value map, Text key, Value found, Runtime runtime) {
    lists.looked(map, key, found, runtime);
  }
}
