package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.Contest.Prize;
import io.countersign.plans.Contest.Ties;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Head;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a contest: what ranks, the prizes by rank, and what happens with ties. */
final class ContestReader {

  private static final Pattern RANKS = Pattern.compile("([1-9]\\d{0,4}) ?- ?([1-9]\\d{0,4})");

  private enum Order {
    HIGHEST,
    LOWEST
  }

  private final Names names;

  ContestReader(Names names) {
    this.names = names;
  }

  Contest read(Head head, Section section) {
    Terms terms = new TermsReader(names).qualified(section);
    Optional<Measure> by = names.measure(section, "by", "the name of the measure that ranks");
    Base base = new BaseReader(names).read(section, by, Optional.empty(), "");
    Order order = section.optional("order").flatMap(o -> o.word(Order.class)).orElse(Order.HIGHEST);
    Optional<BigDecimal> pool = section.optional("pool").flatMap(names::positiveMoney);
    List<Prize> prizes =
        section
            .required("prizes", "what each rank gets, such as [ { rank: 1, amount: 500 } ]")
            .map(list -> prizes(list, section.has("pool"), pool.orElse(BigDecimal.ZERO)))
            .orElse(List.of());
    Optional<Item> ties = section.optional("ties");
    Optional<Measure> thenBy = Optional.empty();
    Ties how = Ties.SHARE;
    if (ties.filter(Item::isMapping).isPresent()) {
      Section decides = ties.get().section();
      thenBy = names.measure(decides, "then-by", "the measure that decides between equals");
      decides.done();
      how = Ties.THEN_BY;
    } else if (ties.isPresent()) {
      how = ties.get().word(Word.class).map(w -> Ties.valueOf(w.name())).orElse(Ties.SHARE);
    }
    return new Contest(
        head,
        terms,
        base,
        order == Order.LOWEST,
        prizes,
        how,
        thenBy.map(Measure::id).orElse(null));
  }

  /** The ways with ties that need no measure. */
  private enum Word {
    SHARE,
    EARLIEST,
    EACH
  }

  private List<Prize> prizes(Item list, boolean ofPool, BigDecimal pool) {
    List<Prize> prizes = new ArrayList<>();
    BigDecimal shares = BigDecimal.ZERO;
    for (Item item : list.list()) {
      Section section = item.section();
      int reached = prizes.isEmpty() ? 0 : prizes.get(prizes.size() - 1).to();
      Ranks ranks = ranks(section, reached);
      Optional<Item> given = section.oneOf(true, "amount", "share");
      if (given.isPresent() && section.has("share") != ofPool) {
        given.get().wrong(ofPool ? "'share', a part of the 'pool'" : "'amount'");
      }
      BigDecimal amount;
      if (section.has("share")) {
        BigDecimal part =
            given.flatMap(Item::positivePercent).map(Rate::fraction).orElse(BigDecimal.ZERO);
        shares = shares.add(part.multiply(BigDecimal.valueOf(ranks.count())));
        amount = pool.multiply(part);
      } else {
        amount = given.flatMap(names::positiveMoney).orElse(BigDecimal.ZERO);
      }
      section.done();
      prizes.add(new Prize(ranks.from(), ranks.to(), amount));
    }
    if (prizes.isEmpty() && list.isList()) {
      list.wrong("at least one prize, such as { rank: 1, amount: 500 }");
    }
    if (shares.compareTo(BigDecimal.ONE) > 0) {
      list.wrong(
          "shares of at most 100 % over all ranks; these add up to "
              + new Rate(shares).inPercent());
    }
    return prizes;
  }

  private record Ranks(int from, int to) {
    int count() {
      return to - from + 1;
    }
  }

  private static Ranks ranks(Section section, int reached) {
    Optional<Item> given = section.oneOf(true, "rank", "ranks");
    Optional<Ranks> ranks =
        given.flatMap(
            item ->
                section.has("rank")
                    ? item.count().map(rank -> new Ranks(rank, rank))
                    : ranks(item));
    if (ranks.filter(r -> r.from() <= reached).isPresent()) {
      given.get().wrong("ranks that rise; rank " + reached + " has its prize already");
    }
    return ranks.orElse(new Ranks(reached + 1, reached + 1));
  }

  private static Optional<Ranks> ranks(Item item) {
    String expected = "the first and the last rank, such as 2-10";
    return item.text()
        .flatMap(
            text -> {
              Matcher ranks = RANKS.matcher(text);
              if (!ranks.matches()) {
                return item.wrong(expected);
              }
              int from = Integer.parseInt(ranks.group(1));
              int to = Integer.parseInt(ranks.group(2));
              return from < to ? Optional.of(new Ranks(from, to)) : item.wrong(expected);
            });
  }
}
