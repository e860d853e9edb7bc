package io.countersign.demo;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent;
import io.countersign.people.Roster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Brightwater Systems, a seller of network hardware and software that does not exist: three
 * regions, thirty people on three levels, and four quarters of which the last is the one that holds
 * {@code today}. Nothing in it happens after that day.
 */
public final class DemoCompany {

  /** The name of the company. */
  public static final String NAME = "Brightwater Systems Ltd";

  /** The day of the second quarter on which the deals of the plan's examples are won. */
  private static final int EXAMPLE_DAY = 20;

  /** Days until a deal of the examples is cancelled. */
  private static final int EXAMPLE_AGE = 40;

  private static final int QUARTERS = 4;

  private final LocalDate today;
  private final List<Period> quarters;
  private final DemoPeople people;
  private final List<DealEvent> events;

  private DemoCompany(LocalDate today, long seed) {
    this.today = today;
    Period last = Cadence.QUARTER.periodOf(today);
    LocalDate start = last.from().minusMonths((QUARTERS - 1) * 3L);
    quarters = Cadence.QUARTER.periodsIn(start, last.until());
    people = new DemoPeople(start);
    events = new DemoDeals(people.sellers(), quarters, today, seed).events();
  }

  /** The company as it stands on a day; the seed chooses among the years it could have had. */
  public static DemoCompany on(LocalDate today, long seed) {
    return new DemoCompany(today, seed);
  }

  /** The four quarters, the open one last. */
  public List<Period> quarters() {
    return quarters;
  }

  public Roster roster() {
    return people.roster();
  }

  /** The plan document, for these four quarters. */
  public String plan() {
    Period open = quarters.get(QUARTERS - 1);
    Period before = quarters.get(QUARTERS - 2);
    Period second = quarters.get(1);
    return text("plan.yaml")
        .replace("@from@", quarters.get(0).from().toString())
        .replace("@until@", open.until().toString())
        .replace("@open@", open.from().toString())
        .replace("@spif-from@", before.from().plusMonths(1).toString())
        .replace("@spif-until@", open.from().plusMonths(1).toString())
        .replace("@quarter@", second.name())
        .replace("@won@", second.from().plusDays(EXAMPLE_DAY).toString())
        .replace("@cancelled@", second.from().plusDays(EXAMPLE_DAY + EXAMPLE_AGE).toString());
  }

  /** The document of its accounting policy. */
  public String accountingPolicy() {
    return text("accounting.yaml");
  }

  private static String text(String file) {
    try (InputStream in = DemoCompany.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is learned during a quarter, in that order: what happens in it, and corrections of earlier
   * quarters that come late.
   */
  public List<DealEvent> learnedIn(Period quarter) {
    return events.stream()
        .filter(event -> quarter.contains(DemoDeals.learnedOn(event, quarters)))
        .toList();
  }

  public LocalDate today() {
    return today;
  }
}
