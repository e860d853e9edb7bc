package io.countersign.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.countersign.house.planted.ledger.ReadsTheWallClock;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * "As of" is a parameter and the time of day comes from an injected clock, made once at the door.
 */
class TimeComesFromAClockTest {

  private static final Set<String> WALL_CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis()",
          "java.util.Date.<init>()",
          "java.util.Calendar.getInstance()",
          "java.util.GregorianCalendar.<init>()");

  private static final Gate NO_WALL_CLOCK =
      new Gate(noClasses().should(new ReadTheWallClock()).because("time is given by a Clock"));

  @Test
  void asksAClockForTheTime() {
    NO_WALL_CLOCK.isKeptByTheProduct();
    NO_WALL_CLOCK.catchesOnly(ReadsTheWallClock.class);
  }

  @Test
  void seesEveryWayToAskTheMachine() {
    assertThat(NO_WALL_CLOCK.complaints())
        .map(complaint -> complaint.replaceAll(".*ReadsTheWallClock[.](\\w+)\\(.*", "$1"))
        .contains("today", "elsewhere", "later", "millis", "date", "machine");
  }

  private static final class ReadTheWallClock extends ArchCondition<JavaClass> {

    ReadTheWallClock() {
      super("read the wall clock");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
        CodeUnitAccessTarget asked = access.getTarget();
        events.add(
            new SimpleConditionEvent(access, isWallClock(asked, type), access.getDescription()));
      }
    }

    private static boolean isWallClock(CodeUnitAccessTarget asked, JavaClass by) {
      String owner = asked.getOwner().getName();
      List<String> given = asked.getRawParameterTypes().stream().map(JavaClass::getName).toList();
      boolean now = owner.startsWith("java.time.") && asked.getName().equals("now");
      boolean newClock =
          owner.equals(Clock.class.getName()) && asked.getName().matches("system.*|tick[A-Z].*");
      boolean atTheDoor = by.getPackageName().matches(".*\\.web(\\..*)?");
      return WALL_CLOCKS.contains(asked.getFullName())
          || (now && !given.equals(List.of(Clock.class.getName())))
          || (newClock && !atTheDoor);
    }
  }
}
