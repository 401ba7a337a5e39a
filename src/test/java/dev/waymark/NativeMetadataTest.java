package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a native executable must be told: classes that libraries look into, resources by name.
 * {@code -Dupdate.metadata=true} writes the list of classes anew.
 */
class NativeMetadataTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/META-INF/native-image/dev.waymark/waymark");
  private static final Path REFLECTION = FOLDER.resolve("reflect-config.json");
  private static final Path RESOURCES = FOLDER.resolve("resource-config.json");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.waymark");

  /** What picocli makes, fills or asks for its constants. */
  private static SortedSet<String> commands() {
    SortedSet<String> names = new TreeSet<>();
    for (JavaClass one : OURS) {
      boolean annotated =
          Stream.concat(
                  one.getAnnotations().stream(),
                  one.getFields().stream().flatMap(field -> field.getAnnotations().stream()))
              .anyMatch(a -> a.getRawType().getPackageName().equals("picocli"));
      if (!annotated) continue;
      names.add(one.getName());
      one.getFields().stream()
          .filter(field -> field.isAnnotatedWith("picocli.CommandLine$Option"))
          .map(field -> field.getRawType())
          .filter(JavaClass::isEnum)
          .forEach(type -> names.add(type.getName()));
    }
    return names;
  }

  /** Enums of which flexmark makes sets of bits: it asks each for its fields. */
  private static SortedSet<String> enums() {
    SortedSet<String> names = new TreeSet<>();
    for (JavaClass one : new ClassFileImporter().importPackages("com.vladsch.flexmark"))
      if (one.isEnum()) names.add(one.getName());
    return names;
  }

  private static SortedSet<String> named() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    Matcher found = Pattern.compile("\"name\": \"([^\"]+)\"").matcher(Files.readString(REFLECTION));
    while (found.find()) names.add(found.group(1));
    return names;
  }

  @Test
  void everyClassThatALibraryLooksIntoIsNamed() throws IOException {
    SortedSet<String> commands = commands();
    SortedSet<String> enums = enums();
    assertThat(commands).hasSizeGreaterThan(15).contains("dev.waymark.cli.CheckCommand");
    assertThat(enums).hasSizeGreaterThan(25);
    if (Boolean.getBoolean("update.metadata")) write(commands, enums);
    SortedSet<String> all = new TreeSet<>(commands);
    all.addAll(enums);
    assertThat(named()).isEqualTo(all);
  }

  private static void write(SortedSet<String> commands, SortedSet<String> enums)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : commands)
      lines.add(
          "  {\"name\": \"%s\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true,"
                  .formatted(name)
              + " \"allDeclaredFields\": true}");
    for (String name : enums)
      lines.add("  {\"name\": \"%s\", \"allPublicFields\": true}".formatted(name));
    Files.writeString(REFLECTION, "[\n" + String.join(",\n", lines) + "\n]\n");
  }

  @Test
  void everyClassThatIsNamedExists() throws IOException {
    SortedSet<String> names = named();
    assertThat(names).isNotEmpty();
    for (String name : names) {
      try {
        Class.forName(name, false, NativeMetadataTest.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new AssertionError(name + " is named and does not exist", e);
      }
    }
  }

  /** Every file of ours that is no class must be in the executable, and is asked for by name. */
  @Test
  void everyResourceIsListed() throws IOException {
    List<Pattern> patterns = new ArrayList<>();
    Matcher found =
        Pattern.compile("\"pattern\": \"([^\"]+)\"").matcher(Files.readString(RESOURCES));
    while (found.find()) patterns.add(Pattern.compile(found.group(1).replace("\\\\", "\\")));
    List<String> resources = new ArrayList<>(below(Path.of("target/classes")));
    resources.removeIf(name -> name.endsWith(".class") || name.startsWith("META-INF/"));
    assertThat(resources).hasSizeGreaterThan(80).contains("rules/broken-link.md");
    // Of libraries, those that the research named: their code asks for them.
    resources.add("com/vladsch/flexmark/util/sequence/entities.properties");
    resources.add("dev/harrel/jsonschema/draft/2019-09/schema.json");
    resources.add("okhttp3/internal/publicsuffix/PublicSuffixDatabase.list");
    assertThat(resources)
        .allSatisfy(
            name -> assertThat(patterns).anyMatch(pattern -> pattern.matcher(name).matches()));
    assertThat(patterns)
        .allSatisfy(
            pattern -> assertThat(resources).anyMatch(name -> pattern.matcher(name).matches()));
  }

  private static List<String> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }
}
