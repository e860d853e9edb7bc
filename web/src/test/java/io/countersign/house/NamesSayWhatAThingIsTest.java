package io.countersign.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.countersign.house.planted.people.Misnamed;
import io.countersign.house.planted.util.NamedAfterAKind;
import org.junit.jupiter.api.Test;

class NamesSayWhatAThingIsTest {

  @Test
  void noClassIsNamedAfterItsPlumbing() {
    Gate gate =
        new Gate(
            noClasses()
                .should()
                .haveNameMatching(
                    ".*(Impl|Utils?|Helpers?|Manager|Processor|Data|Info|DTO|Dto)(\\$\\d+)?")
                .orShould()
                .haveNameMatching(".*[.$](Default|Abstract)[A-Z]\\w*"));
    gate.isKeptByTheProduct();
    gate.catchesOnly(
        Misnamed.TeamImpl.class,
        Misnamed.TeamUtil.class,
        Misnamed.TeamUtils.class,
        Misnamed.TeamHelper.class,
        Misnamed.TeamManager.class,
        Misnamed.TeamProcessor.class,
        Misnamed.TeamData.class,
        Misnamed.TeamInfo.class,
        Misnamed.TeamDTO.class,
        Misnamed.TeamDto.class,
        Misnamed.DefaultTeam.class,
        Misnamed.AbstractTeam.class);
  }

  @Test
  void noInterfaceStartsWithTheLetterI() {
    Gate gate =
        new Gate(
            classes().that().areInterfaces().should().haveNameNotMatching(".*[.$]I[A-Z][a-z]\\w*"));
    gate.isKeptByTheProduct();
    gate.catchesOnly(Misnamed.ITeam.class);
  }

  @Test
  void noPackageIsNamedAfterAKind() {
    Gate gate =
        new Gate(
            noClasses()
                .should()
                .resideInAnyPackage(
                    "..service..",
                    "..services..",
                    "..dto..",
                    "..util..",
                    "..utils..",
                    "..helper..",
                    "..common..",
                    "..impl.."));
    gate.isKeptByTheProduct();
    gate.catchesOnly(NamedAfterAKind.class);
  }
}
