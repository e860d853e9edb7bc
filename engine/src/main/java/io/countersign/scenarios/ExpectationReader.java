package io.countersign.scenarios;

import io.countersign.calendar.FiscalCalendar;
import io.countersign.calendar.MonthCalendar;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.scenarios.Expectation.Claim;
import io.countersign.scenarios.Expectation.Filter;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what must come out. A name that the scenario does not have is refused. */
final class ExpectationReader {

  /** The names that expectations may use. */
  record Names(
      Collection<ParticipantId> people,
      Collection<String> components,
      Collection<String> measures,
      Collection<String> deals,
      FiscalCalendar calendar) {}

  private final @Nullable Names names;
  private final boolean corrected;

  /**
   * @param names null when they are not known because the plan could not be read
   */
  ExpectationReader(@Nullable Names names, boolean corrected) {
    this.names = names;
    this.corrected = corrected;
  }

  List<Expectation> read(Item list) {
    List<Expectation> expectations = new ArrayList<>();
    for (Item item : list.list()) {
      expectations.add(expectation(item));
    }
    if (expectations.isEmpty() && list.isList()) {
      list.wrong("at least one expectation, such as { who: amy, pay: 100.00 }");
    }
    return expectations;
  }

  private Expectation expectation(Item item) {
    int before = item.problems().count();
    Section section = item.section();
    Expectation expectation =
        new Expectation(
            item.node().getStartMark().getLine() + 1,
            filter(section),
            section.optional("on").flatMap(Item::date).orElse(null),
            section.optional("rounded").flatMap(Item::truth).orElse(false),
            claims(section));
    section.done();
    if (expectation.claims().isEmpty() && item.problems().count() == before) {
      section.report("nothing that is expected", "a figure, such as 'pay: 100.00'");
    }
    return expectation;
  }

  private Filter filter(Section section) {
    @Nullable Names known = names;
    return new Filter(
        named(section, "who", known == null ? null : strings(known.people()))
            .map(ParticipantId::new)
            .orElse(null),
        named(section, "component", known == null ? null : known.components()).orElse(""),
        section.optional("period").flatMap(this::period).orElse(null),
        named(section, "deal", known == null ? null : known.deals()).orElse(""),
        section.optional("kind").flatMap(k -> k.word(EarningKey.Kind.class)).orElse(null),
        section.optional("payable-in").flatMap(this::period).orElse(null),
        named(section, "measure", known == null ? null : known.measures()).orElse(""),
        section.optional("step").flatMap(Item::text).orElse(""),
        section.optional("month").flatMap(Item::count).orElse(1));
  }

  private static List<String> strings(Collection<ParticipantId> people) {
    return people.stream().map(ParticipantId::value).toList();
  }

  private static Optional<String> named(
      Section section, String key, @Nullable Collection<String> known) {
    return section
        .optional(key)
        .flatMap(
            item ->
                item.text()
                    .flatMap(
                        name ->
                            known == null || known.contains(name)
                                ? Optional.of(name)
                                : item.wrong("one of " + String.join(", ", known))));
  }

  private Optional<Period> period(Item item) {
    FiscalCalendar calendar = names == null ? MonthCalendar.GREGORIAN : names.calendar();
    return item.text()
        .flatMap(
            text ->
                calendar
                    .labelled(text)
                    .or(() -> MonthCalendar.GREGORIAN.labelled(text))
                    .or(() -> item.wrong("a period such as 2026-01, 2026-Q1, 2026-H1 or 2026")));
  }

  private List<Claim> claims(Section section) {
    List<Claim> claims = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      section
          .optional(Item.word(figure))
          .flatMap(item -> figure.isPercent() ? percent(figure, item) : number(figure, item))
          .ifPresent(claims::add);
    }
    section
        .optional("payout")
        .flatMap(ExpectationReader::money)
        .map(Expectation.PaidOut::new)
        .ifPresent(claims::add);
    section
        .optional("not-earned")
        .flatMap(Item::text)
        .map(Expectation.NotEarned::new)
        .ifPresent(claims::add);
    String says = section.optional("says").flatMap(Item::text).orElse("");
    section
        .optional("problem")
        .flatMap(Item::text)
        .map(code -> new Expectation.Problem(code, says))
        .ifPresent(claims::add);
    if (!says.isEmpty() && !section.has("problem")) {
      section.report("says", "'says' without 'problem'", "the code of the problem beside it");
    }
    section
        .optional("refused")
        .flatMap(Item::text)
        .map(Expectation.Refused::new)
        .ifPresent(claims::add);
    return claims;
  }

  private Optional<Claim> number(Figure figure, Item item) {
    if (!corrected && (figure == Figure.WAS || figure == Figure.DELTA)) {
      return item.wrong("it only in a scenario that is 'corrected'");
    }
    return item.number().map(n -> new Expectation.Amount(figure, n, Math.max(0, n.scale())));
  }

  /** Reads 99.5 % as 0.995 with three places. */
  private static Optional<Claim> percent(Figure figure, Item item) {
    Optional<Rate> rate = item.percent();
    return rate.flatMap(r -> item.text())
        .map(text -> new BigDecimal(text.replaceAll("[^-.0-9]", "")).movePointLeft(2))
        .map(fraction -> new Expectation.Amount(figure, fraction, fraction.scale()));
  }

  private static Optional<Money> money(Item item) {
    String expected = "a currency and an amount, such as GBP 100.00";
    return item.text()
        .flatMap(
            text -> {
              String[] parts = text.split(" ", 2);
              try {
                return parts.length == 2 && Currencies.known(parts[0]).isPresent()
                    ? Optional.of(Money.of(parts[0], parts[1]))
                    : item.wrong(expected);
              } catch (ArithmeticException | NumberFormatException e) {
                return item.wrong(expected);
              }
            });
  }
}
