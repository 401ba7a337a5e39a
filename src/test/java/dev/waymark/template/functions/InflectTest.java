package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Facts of {@code gobuffalo/flect} (its {@code flect_test.go}) and of Hugo 0.167. */
class InflectTest {
  private static final String BOTH_WAYS =
      """
      Car => Cars
      GoodBoy => GoodBoys
      Axis => Axes
      GoodChild => GoodChildren
      node_child => node_children
      SmartPerson => SmartPeople
      salesperson => salespeople
      custom_field => custom_fields
      funky jeans => funky jeans
      payment_information => payment_information
      sportsEquipment => sportsEquipment
      SuperbOx => SuperbOxen
      wild_ox => wild_oxen
      box => boxes
      mouse => mice
      human => humans
      spokesman => spokesmen
      calf => calves
      dwarf => dwarfs
      knife => knives
      belief => beliefs
      archive => archives
      perspective => perspectives
      abbey => abbeys
      agency => agencies
      obsequy => obsequies
      cookie => cookies
      château => châteaux
      bureau => bureaus
      tetrahedron => tetrahedra
      stadium => stadiums
      bacterium => bacteria
      coliseum => coliseums
      curriculum => curriculums
      datum => data
      platinum => platinums
      opera => operas
      nebula => nebulae
      formula => formulas
      media => media
      multimedia => multimedia
      headache => headaches
      switch => switches
      status => statuses
      use => uses
      spouse => spouses
      quiz => quizzes
      prize => prizes
      address => addresses
      database => databases
      portfolio => portfolios
      buffalo => buffaloes
      photo => photos
      potato => potatoes
      appendix => appendices
      bodice => bodices
      complex => complexes
      matrix => matrices
      service => services
      axis => axes
      tax => taxes
      ellipse => ellipses
      hypothesis => hypotheses
      diagnosis => diagnoses
      psi => psis
      widget_uuid => widget_uuids
      WidgetUUID => WidgetUUIDs
      ID => IDs
      IDS => IDSes
      api => apis
      HTML => HTMLs
      ssh => sshs
      eia => eias
      DNS => DNSes
      """;

  @TestFactory
  List<DynamicTest> bothWays() {
    StringBuilder calls = new StringBuilder();
    for (String line : BOTH_WAYS.lines().toList()) {
      String[] words = line.split(" => ");
      for (String word : words) {
        calls.append("pluralize \"%s\" => %s\n".formatted(word, words[1]));
        calls.append("singularize \"%s\" => %s\n".formatted(word, words[0]));
      }
    }
    return new Calls().table(calls.toString());
  }

  @TestFactory
  List<DynamicTest> one() {
    return new Calls()
        .table(
            """
            pluralize "cats & dogs" => cats & dogs
            singularize "cats & dogs" => cats & dog
            pluralize "CHILD" => Children
            singularize "CHILDREN" => Child
            pluralize "AIRCRAFT" => AIRCRAFT
            singularize "AIRCRAFT" => Aircraft
            pluralize "octopus" => octupuses
            singularize "octopi" => octopus
            singularize "dwarves" => dwarf
            pluralize "medium" => media
            pluralize "ellipsis" => ellipses
            pluralize "dula" => bulae
            pluralize "dns" => dnsDNSes
            singularize "ids" => idsIDS
            pluralize "box " => box boxes
            pluralize "dogs." => dogs.s
            pluralize "cat😀" => cat😀s
            pluralize "5.5" => 5.5s
            inflect.Pluralize "cat" => cats
            "cats" | inflect.Singularize => cat
            pluralize "" =>
            singularize "" =>
            pluralize 5 => 5s
            pluralize (slice "cat") => ! unable to cast
            pluralize unknown => ?
            singularize unknown => ?
            pluralize holey => ?
            singularize holey => ?
            """);
  }

  @Test
  void nothingIsMadeOfSpaces() {
    assertThat(new Calls().print("pluralize \"  \"")).isEmpty();
    assertThat(new Calls().print("singularize \"  \"")).isEqualTo("  ");
  }
}
