package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.ClawbackTerms.Basis;
import io.countersign.plans.ClawbackTerms.Linear;
import io.countersign.plans.ClawbackTerms.Months;
import io.countersign.plans.ClawbackTerms.Percent;
import io.countersign.plans.ClawbackTerms.RemainingTerm;
import io.countersign.plans.ClawbackTerms.Replay;
import io.countersign.plans.ClawbackTerms.Step;
import io.countersign.plans.ClawbackTerms.Steps;
import io.countersign.plans.ClawbackTerms.Window;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how much of what was earned a clawback takes back. */
final class BasisReader {

  private static final int MOST_DAYS = 1_000_000;
  private static final Basis FULL = new Percent(Rate.WHOLE);

  private enum Word {
    FULL,
    LINEAR,
    REPLAY
  }

  private enum Started {
    EARNED,
    UNEARNED
  }

  private final Window window;

  BasisReader(Window window) {
    this.window = window;
  }

  Basis read(Section section) {
    Optional<Item> recover =
        section.required("recover", "full, linear by the days still to come, or another part");
    return recover.map(this::read).orElse(FULL);
  }

  private Basis read(Item item) {
    if (item.isMapping()) {
      return mapping(item.section());
    }
    return switch (item.word(Word.class).orElse(Word.FULL)) {
      case FULL -> FULL;
      case REPLAY -> new Replay();
      case LINEAR -> {
        if (window.months()) {
          item.wrong("'linear' beside 'within-days', or { linear: { zero-at: 365 } } in days");
        }
        yield new Linear(0, Math.max(1, window.length()));
      }
    };
  }

  private Basis mapping(Section section) {
    Optional<Item> given =
        section.oneOf(true, "percent", "linear", "months", "steps", "remaining-term");
    Basis basis = FULL;
    if (section.has("percent")) {
      basis = new Percent(given.flatMap(BasisReader::part).orElse(Rate.WHOLE));
    } else if (section.has("linear")) {
      basis = given.map(item -> linear(item.section())).orElse(FULL);
    } else if (section.has("months")) {
      basis = given.map(item -> months(item.section())).orElse(FULL);
    } else if (section.has("steps")) {
      basis = given.map(this::steps).orElse(FULL);
    } else if (section.has("remaining-term")) {
      basis = given.flatMap(BasisReader::term).orElse(FULL);
    }
    section.done();
    return basis;
  }

  private static Optional<Rate> part(Item item) {
    return item.positivePercent()
        .flatMap(
            rate ->
                rate.compareTo(Rate.WHOLE) > 0
                    ? item.wrong("a part of at most 100 %")
                    : Optional.of(rate));
  }

  private Basis linear(Section section) {
    int full = section.optional("full-until").flatMap(f -> f.count(0, MOST_DAYS)).orElse(0);
    Optional<Item> end = section.optional("zero-at");
    if (end.isEmpty() && window.months()) {
      section.required("zero-at", "the day from which nothing is taken back");
    }
    int zero = end.flatMap(Item::count).orElse(window.months() ? MOST_DAYS : window.length());
    if (zero <= full && window.length() > 0) {
      section.report(
          "nothing between day " + full + " and day " + zero, "'zero-at' after 'full-until'");
    }
    section.done();
    return new Linear(full, Math.max(zero, full + 1));
  }

  private static Basis months(Section section) {
    int of =
        section
            .required("of", "the number of months in which it is earned")
            .flatMap(Item::count)
            .orElse(1);
    Started started =
        section.optional("started").flatMap(s -> s.word(Started.class)).orElse(Started.UNEARNED);
    section.done();
    return new Months(of, started == Started.EARNED);
  }

  private Basis steps(Item list) {
    List<Step> steps = new ArrayList<>();
    for (Item item : list.list()) {
      Section section = item.section();
      Optional<Item> end = section.required("up-to", "the last day of the step");
      Optional<Integer> day = end.flatMap(e -> e.count(0, MOST_DAYS));
      int before = steps.isEmpty() ? -1 : steps.get(steps.size() - 1).upTo();
      if (day.isPresent() && day.get() <= before) {
        end.get().wrong("a day after that of the step before, " + before);
      } else if (day.isPresent() && !window.months() && day.get() > window.length()) {
        end.get().wrong("a day inside the window of " + window.length() + " days");
      }
      Rate share =
          section
              .required("share", "the part that is taken back, such as 50 %")
              .flatMap(BasisReader::part)
              .orElse(Rate.WHOLE);
      section.done();
      steps.add(new Step(day.orElse(before + 1), share));
    }
    if (steps.isEmpty() && list.isList()) {
      list.wrong("at least one step, such as { up-to: 30, share: 100 % }");
    }
    return new Steps(steps);
  }

  private static Optional<Basis> term(Item item) {
    return item.text()
        .flatMap(
            name ->
                Field.attribute(name)
                    .or(() -> item.wrong("a number of the deal in months, deal.NAME")))
        .map(field -> new RemainingTerm(field.asNumber()));
  }
}
