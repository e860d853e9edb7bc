package io.countersign.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import io.countersign.house.planted.ledger.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The walls between the rooms: which exist, which module owns them, which arrows are drawn. */
class RoomsUseOnlyWhatTheyMayTest {

  private static final Pattern MODULE =
      Pattern.compile("/(?:engine/)?(\\w+)/target/(?:test-)?classes/|/(\\w+)-[^/]+\\.jar!/");

  @Test
  void everyArrowIsOnThePlan() {
    assertThat(strayArrows(House.PRODUCT)).isEmpty();
  }

  @Test
  void anArrowThatIsNotOnThePlanIsFound() {
    assertThat(strayArrows(House.PLANTED))
        .map(stray -> stray.replaceFirst(":.*", ""))
        .containsExactlyInAnyOrder(
            "money uses ledger", "signing uses ledger", "util is not on the plan");
    assertThat(strayArrows(House.PLANTED))
        .anyMatch(stray -> stray.contains("ReadsSignatures") && stray.contains("Notebook"));
  }

  @Test
  void everyRoomIsInTheModuleThatOwnsIt() {
    assertThat(strangers(House.PRODUCT)).isEmpty();
  }

  @Test
  void aRoomInAModuleThatDoesNotOwnItIsFound() {
    assertThat(strangers(House.PLANTED)).contains(Notebook.class.getName() + " lives in web");
  }

  @Test
  void engineAndContractsDoNotKnowEachOther() {
    assertThat(acquaintances(House.PRODUCT)).isEmpty();
  }

  @Test
  void anArrowBetweenEngineAndContractsIsFound() {
    assertThat(acquaintances(House.PLANTED)).containsExactly("signing -> ledger");
  }

  @Test
  void roomsAreEnteredByTheirFrontDoorAndNeverInACircle() {
    ApplicationModules.of(House.PRODUCT.root(), new ImportOption.DoNotIncludeTests()).verify();
  }

  @Test
  void aCircleAndABackDoorAreFound() {
    ApplicationModules planted =
        ApplicationModules.of(House.PLANTED.root(), new ImportOption.OnlyIncludeTests());

    assertThatThrownBy(planted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Cycle detected: Slice ledger")
        .hasMessageContaining("non-exposed type " + House.PLANTED.root() + ".ledger.shelf.Drawer");
  }

  @Test
  void theListOfArrowsIsTheReviewedOne() throws IOException {
    Path golden = House.folder().resolve("docs/house.txt");
    if (Boolean.getBoolean("house.update")) {
      Files.writeString(golden, listing(House.PRODUCT));
    }
    assertThat(listing(House.PRODUCT))
        .as(
            """
            docs/house.txt lists every room with the rooms it uses, and it differs from the code.
            An arrow that is new there is a decision: have it reviewed. Then write the file with
            mvn test -pl web -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -Dhouse.update
            """
                .formatted(getClass().getSimpleName()))
        .isEqualTo(Files.readString(golden));
  }

  @Test
  void theListShowsEveryArrow() {
    assertThat(listing(House.PLANTED))
        .contains("\nledger: uses money\n", "\nmoney: uses ledger\n", "\npeople: uses nothing\n");
  }

  private static String listing(House house) {
    return house.arrows().entrySet().stream()
        .map(
            room ->
                room.getValue().isEmpty()
                    ? room.getKey() + ": uses nothing\n"
                    : room.getKey() + ": uses " + String.join(", ", room.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> strayArrows(House house) {
    List<String> strays = new ArrayList<>();
    house
        .arrows()
        .forEach(
            (from, uses) -> {
              if (!Rooms.knows(from)) {
                strays.add(from + " is not on the plan");
                return;
              }
              uses.stream()
                  .filter(Rooms::knows)
                  .filter(to -> !Rooms.mayUse(from, to))
                  .map(to -> from + " uses " + to + ": " + house.exampleOf(from, to))
                  .forEach(strays::add);
            });
    return strays;
  }

  private static List<String> strangers(House house) {
    return house.classes().stream()
        .filter(type -> house.roomOf(type).filter(Rooms::knows).isPresent())
        .filter(type -> !moduleOf(type).equals(Rooms.ownerOf(house.roomOf(type).orElseThrow())))
        .map(type -> type.getName() + " lives in " + moduleOf(type))
        .toList();
  }

  private static String moduleOf(JavaClass type) {
    String location = type.getSource().orElseThrow().getUri().toString();
    Matcher module = MODULE.matcher(location);
    if (!module.find()) {
      throw new IllegalStateException("no module in " + location);
    }
    return module.group(1) != null ? module.group(1) : module.group(2);
  }

  private static List<String> acquaintances(House house) {
    List<String> arrows = new ArrayList<>();
    house
        .arrows()
        .forEach(
            (from, uses) ->
                uses.stream()
                    .filter(to -> Rooms.knows(from) && Rooms.knows(to))
                    .filter(to -> strangersToEachOther(Rooms.ownerOf(from), Rooms.ownerOf(to)))
                    .forEach(to -> arrows.add(from + " -> " + to)));
    return arrows;
  }

  private static boolean strangersToEachOther(String one, String other) {
    return (one.equals("engine") && other.equals("contracts"))
        || (one.equals("contracts") && other.equals("engine"));
  }
}
