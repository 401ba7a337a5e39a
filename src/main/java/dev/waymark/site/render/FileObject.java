package dev.waymark.site.render;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.ContentPath;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code .File} ({@code source/fileInfo.go}); nothing for a page without one. */
final class FileObject {
  private FileObject() {}

  static Value of(SiteObjects site, Page page) {
    MountedFile mounted = page.mounted();
    if (mounted == null) return Value.NIL;
    String path = mounted.path();
    ContentPath at = PageDates.at(site, mounted);
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    String base = dot < 0 ? name : name.substring(0, dot);
    boolean bundle = at != null && at.type().isBundle();
    int first = name.indexOf('.');
    String plain =
        at == null ? base : bundle ? name.substring(0, Math.max(first, 0)) : at.writtenName();
    boolean adapted = page.adapted();
    String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    String content = at == null ? plain : adapted ? folder : at.writtenName();
    String lang =
        site.config().version().has(HugoChange.NO_LANGUAGE_OF_FILES) ? "" : page.language().code();
    return new LazyObject("*source.File", Value.of(base), true)
        .has("Path", Value.of(path))
        .has("Dir", Value.of(slash < 0 ? "/" : path.substring(0, slash + 1)))
        .has("LogicalName", Value.of(name))
        .has("BaseFileName", Value.of(base))
        .has("TranslationBaseName", Value.of(plain))
        .has("ContentBaseName", Value.of(content))
        .has("Ext", Value.of(dot < 0 ? "" : name.substring(dot + 1)))
        .has("Extension", Value.of(dot < 0 ? "" : name.substring(dot + 1)))
        .has("Lang", Value.of(lang))
        .has("Section", Value.of(at == null ? "" : at.section()))
        .has("Filename", TemplateFiles.onDisk(mounted.file(), site.files().project()))
        .has("UniqueID", () -> Value.of(md5(path)))
        .has("IsContentAdapter", Value.of(adapted))
        .has("IsZero", Value.FALSE)
        .has("String", Value.of(base))
        .has("FileInfo", () -> info(site, name, mounted.file()))
        .value();
  }

  /** {@code os.FileInfo}; {@code file} is a path in the tree. */
  static Value info(SiteObjects site, String name, String file) {
    return new LazyObject("os.FileInfo")
        .has("Name", Value.of(name))
        .has("Size", () -> Value.of(site.files().size(file)))
        .has("IsDir", Value.FALSE)
        .value();
  }

  static Value folder(String name) {
    return new LazyObject("os.FileInfo")
        .has("Name", Value.of(name))
        .has("IsDir", Value.TRUE)
        .value();
  }

  private static String md5(String text) {
    try {
      byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException never) {
      return String.valueOf(Text.HOLE);
    }
  }
}
