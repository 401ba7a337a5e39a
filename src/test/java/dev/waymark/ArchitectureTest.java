package dev.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.lint.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls between the rooms; {@code docs/architecture.md} draws them. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.waymark");

  /**
   * Each room with the rooms it may import. A room that is not here fails {@link
   * #everyRoomIsDrawn}.
   */
  private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put("text", List.of());
    ROOMS.put("cache", List.of("text"));
    ROOMS.put("data", List.of("text"));
    ROOMS.put("tree", List.of("text", "cache", "data"));
    ROOMS.put("template", List.of("text", "data"));
    ROOMS.put("openapi", List.of("text", "data"));
    ROOMS.put("hugo", List.of("text", "data", "tree", "template"));
    ROOMS.put("document", List.of("text", "data", "tree", "template", "hugo"));
    ROOMS.put(
        "site",
        List.of("text", "cache", "data", "openapi", "tree", "template", "hugo", "document"));
    ROOMS.put("schema", List.of("text", "data", "tree", "hugo", "document", "site"));
    ROOMS.put("lint", List.of("text", "data", "tree", "hugo", "document", "site"));
    List<String> words = List.of("text", "data", "tree", "hugo", "document", "site", "lint");
    ROOMS.put("baseline", words);
    ROOMS.put("icons", words);
    List<String> vocabulary = new ArrayList<>(words);
    vocabulary.addAll(List.of("schema", "baseline", "icons"));
    for (String sibling :
        List.of("rules", "engine", "config", "init", "report", "web", "built", "fix", "history"))
      ROOMS.put(sibling, vocabulary);
    List<String> engine = new ArrayList<>(vocabulary);
    engine.add("cache");
    ROOMS.put("engine", engine);
    List<String> all = new ArrayList<>(vocabulary);
    all.addAll(List.of("cache", "template", "openapi"));
    all.addAll(
        List.of("rules", "engine", "config", "init", "report", "web", "built", "fix", "history"));
    ROOMS.put("lsp", vocabulary);
    List<String> top = new ArrayList<>(all);
    top.add("lsp");
    ROOMS.put("cli", top);
    List<String> built = new ArrayList<>(vocabulary);
    // It holds what is not decided against a build, cause by cause.
    built.add("template");
    ROOMS.put("built", built);
  }

  /**
   * The rooms within a room, from low to high. Each may import only those before it, so there are
   * no cycles; the room's own package lies on top.
   */
  private static final Map<String, List<String>> FLOORS =
      Map.of(
          "hugo",
          List.of(
              "config", "modules", "time", "outputs", "paths", "markdown", "layouts", "shortcode"),
          "rules",
          List.of("support", "links", "pages", "frontmatter", "shortcodes", "files", "web"),
          "site",
          List.of(
              "model", "pages", "redirects", "published", "find", "render", "resolve", "links"));

  /** Each library with the rooms that may know it: one, but for HTML, which two read. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "com.vladsch.flexmark..", List.of("document"),
          "org.yaml.snakeyaml..", List.of("data"),
          "dev.harrel..", List.of("schema"),
          "com.google.re2j..", List.of("text"),
          "com.github.difflib..", List.of("fix"),
          "okhttp3..", List.of("web"),
          "org.jsoup..", List.of("web", "built"),
          "org.eclipse.lsp4j..", List.of("lsp"),
          "picocli..", List.of("cli"));

  private static final List<String> PURE =
      List.of(
          "text",
          "data",
          "template",
          "openapi",
          "hugo",
          "document",
          "site",
          "schema",
          "lint",
          "baseline",
          "icons",
          "rules",
          "engine",
          "init");

  private static String room(String name) {
    return "dev.waymark." + name + "..";
  }

  @Test
  void everyRoomIsDrawn() {
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass c : CLASSES) {
      String below = c.getPackageName().substring("dev.waymark.".length());
      int dot = below.indexOf('.');
      found.add(dot < 0 ? below : below.substring(0, dot));
    }
    assertThat(found).isEqualTo(new TreeSet<>(ROOMS.keySet()));
    assertThat(CLASSES.size()).isGreaterThan(200);
  }

  @TestFactory
  List<DynamicTest> importsGoDown() {
    List<DynamicTest> tests = new ArrayList<>();
    ROOMS.forEach(
        (room, below) -> {
          List<String> forbidden = new ArrayList<>();
          for (String other : ROOMS.keySet()) {
            if (!other.equals(room) && !below.contains(other)) forbidden.add(room(other));
          }
          if (forbidden.isEmpty()) return;
          tests.add(
              DynamicTest.dynamicTest(
                  room,
                  () ->
                      noClasses()
                          .that(resideInAPackage(room(room)))
                          .should()
                          .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(String[]::new)))
                          .check(CLASSES)));
        });
    assertThat(tests).hasSize(ROOMS.size() - 1);
    return tests;
  }

  @TestFactory
  List<DynamicTest> importsGoDownWithinRooms() {
    List<DynamicTest> tests = new ArrayList<>();
    FLOORS.forEach(
        (room, floors) -> {
          String own = "dev.waymark." + room;
          for (int i = 0; i < floors.size(); i++) {
            List<String> forbidden = new ArrayList<>(List.of(own));
            floors.subList(i + 1, floors.size()).forEach(f -> forbidden.add(room(room + "." + f)));
            String floor = room + "." + floors.get(i);
            tests.add(
                DynamicTest.dynamicTest(
                    floor,
                    () ->
                        noClasses()
                            .that(resideInAPackage(room(floor)))
                            .should()
                            .dependOnClassesThat(
                                resideInAnyPackage(forbidden.toArray(String[]::new)))
                            .check(CLASSES)));
          }
        });
    return tests;
  }

  @Test
  void everyFloorIsDrawn() {
    FLOORS.forEach(
        (room, floors) -> {
          String own = "dev.waymark." + room + ".";
          TreeSet<String> found = new TreeSet<>();
          for (JavaClass c : CLASSES) {
            if (c.getPackageName().startsWith(own))
              found.add(c.getPackageName().substring(own.length()));
          }
          assertThat(found).isEqualTo(new TreeSet<>(floors));
        });
  }

  @Test
  void noCycles() {
    slices().matching("dev.waymark.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @TestFactory
  List<DynamicTest> everyLibraryLivesInItsRooms() {
    List<DynamicTest> tests = new ArrayList<>();
    LIBRARIES.forEach(
        (library, rooms) ->
            tests.add(
                DynamicTest.dynamicTest(
                    library,
                    () -> {
                      noClasses()
                          .that(resideInAPackage("dev.waymark.."))
                          .and(
                              describe(
                                  "outside " + rooms,
                                  c ->
                                      rooms.stream()
                                          .noneMatch(
                                              room ->
                                                  c.getPackageName()
                                                      .equals("dev.waymark." + room))))
                          .should()
                          .dependOnClassesThat(resideInAPackage(library))
                          .check(CLASSES);
                      assertThat(CLASSES.stream().anyMatch(c -> dependsOn(c, library)))
                          .as("%s is used at all", library)
                          .isTrue();
                    })));
    return tests;
  }

  private static boolean dependsOn(JavaClass c, String library) {
    return c.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> resideInAPackage(library).test(d.getTargetClass()));
  }

  @TestFactory
  List<DynamicTest> pureRoomsTouchNothingOutside() {
    return PURE.stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        noClasses()
                            .that(resideInAPackage(room(room)))
                            .should()
                            .dependOnClassesThat(
                                describe("reach outside", ArchitectureTest::outside))
                            .orShould()
                            .callMethod(System.class, "getenv", String.class)
                            .orShould()
                            .callMethod(System.class, "getProperty", String.class)
                            .orShould()
                            .callMethod(java.time.Instant.class, "now")
                            .orShould()
                            .callMethod(java.time.LocalDate.class, "now")
                            .orShould()
                            .callMethod(java.time.ZoneId.class, "systemDefault")
                            .check(CLASSES)))
        .toList();
  }

  private static boolean outside(JavaClass c) {
    String name = c.getFullName();
    boolean pureIo = name.startsWith("java.io.") && !name.matches("java\\.io\\.File.*");
    return name.startsWith("java.nio.file.")
        || name.startsWith("java.net.Socket")
        || name.startsWith("java.net.http.")
        || name.startsWith("java.net.URLConnection")
        || name.equals("java.util.Random")
        || name.equals("java.security.SecureRandom")
        || name.equals("java.lang.ProcessBuilder")
        || (name.startsWith("java.io.File") && !pureIo);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    noClasses()
        .that(resideInAPackage("dev.waymark.."))
        .and(describe("outside cli", c -> !c.getPackageName().equals("dev.waymark.cli")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  /** Versions stand in {@link HugoChange}, and in the list of Hugo's own templates. */
  @Test
  void whatVersionsBroughtHasNames() {
    Set<String> asking = new TreeSet<>();
    for (JavaClass c : CLASSES)
      for (JavaMethodCall call : c.getMethodCallsFromSelf())
        if (call.getTargetOwner().isEquivalentTo(HugoVersion.class)
            && call.getName().equals("atLeast")) asking.add(c.getSimpleName());
    assertThat(asking).containsExactly("Embedded", "HugoVersion");
  }

  @Test
  void rulesAreRecords() {
    List<JavaClass> rules =
        CLASSES.stream().filter(c -> c.isAssignableTo(Rule.class) && !c.isInterface()).toList();
    assertThat(rules).hasSizeGreaterThan(25);
    assertThat(rules).allMatch(c -> c.isRecord(), "a record");
    classes()
        .that()
        .areAssignableTo(Rule.class)
        .and()
        .areNotInterfaces()
        .should()
        .resideInAPackage("dev.waymark.rules.(*)")
        .check(CLASSES);
  }

  @Test
  void aNameStandsInOneRoom() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (JavaClass c : CLASSES) {
      if (c.isNestedClass() || c.getSimpleName().equals("package-info")) continue;
      rooms.computeIfAbsent(c.getSimpleName(), n -> new TreeSet<>()).add(c.getPackageName());
    }
    assertThat(rooms).hasSizeGreaterThan(500);
    rooms.values().removeIf(packages -> packages.size() == 1);
    assertThat(rooms).isEmpty();
  }

  /** Longer lists are for data, whose parts have names where they are read. */
  private static final int MOST_PARAMETERS = 6;

  @Test
  void aConstructorIsReadAtAGlance() {
    List<String> hard = new ArrayList<>();
    int seen = 0;
    for (JavaClass c : CLASSES) {
      if (c.isEnum()) continue;
      for (JavaConstructor constructor : c.getConstructors()) {
        List<String> types =
            constructor.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        boolean flags =
            Collections.indexOfSubList(types, List.of("boolean", "boolean", "boolean")) >= 0;
        if (flags || !c.isRecord() && types.size() > MOST_PARAMETERS)
          hard.add(constructor.getFullName());
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(700);
    assertThat(hard).isEmpty();
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    List<JavaField> statics = new ArrayList<>();
    for (JavaClass c : CLASSES) {
      c.getFields().stream()
          .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
          .forEach(statics::add);
    }
    assertThat(statics).hasSizeGreaterThan(50);
  }

  @Test
  void everyPackageIsNullMarked() {
    TreeSet<String> packages = new TreeSet<>();
    for (JavaClass c : CLASSES) packages.add(c.getPackageName());
    assertThat(packages).hasSizeGreaterThanOrEqualTo(ROOMS.size());
    for (String name : packages) {
      assertThat(CLASSES.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
          .as(name)
          .isTrue();
    }
  }
}
