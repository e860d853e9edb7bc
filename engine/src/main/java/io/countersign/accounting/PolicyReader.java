package io.countersign.accounting;

import io.countersign.accounting.AccountingPolicy.Benefit;
import io.countersign.accounting.AccountingPolicy.Booking;
import io.countersign.accounting.AccountingPolicy.By;
import io.countersign.accounting.AccountingPolicy.CentreBy;
import io.countersign.accounting.AccountingPolicy.CostCentres;
import io.countersign.accounting.AccountingPolicy.Costs;
import io.countersign.accounting.AccountingPolicy.Detail;
import io.countersign.accounting.AccountingPolicy.From;
import io.countersign.accounting.AccountingPolicy.Impairment;
import io.countersign.accounting.AccountingPolicy.Incremental;
import io.countersign.accounting.AccountingPolicy.PayoutIn;
import io.countersign.accounting.AccountingPolicy.Renewals;
import io.countersign.accounting.AccountingPolicy.Spread;
import io.countersign.accounting.AccountingPolicy.Start;
import io.countersign.accounting.AccountingPolicy.Term;
import io.countersign.money.Rate;
import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an accounting policy. */
public final class PolicyReader {

  private static final int MOST_MONTHS = 1_200;

  private PolicyReader() {}

  /**
   * @throws DocumentRefused with everything that is wrong with it
   */
  public static AccountingPolicy read(PolicyDocument document) {
    YamlText text = YamlText.parse(document.file(), document.text());
    Section root = text.root();
    String name = root.required("policy", "its name").flatMap(Item::text).orElse("");
    Standard standard =
        root.required("standard", "asc-340-40 or ifrs-15")
            .flatMap(item -> item.word(Standard.class))
            .orElse(Standard.ASC_340_40);
    Costs costs = costs(root);
    Booking booking = booking(root);
    root.done();
    text.refuseProblems();
    return new AccountingPolicy(name, standard, costs, booking, document.text());
  }

  private static Costs costs(Section root) {
    List<Incremental> incremental =
        root
            .required("incremental", "a list of what is capitalised, or [] for nothing")
            .map(Item::list)
            .orElse(List.of())
            .stream()
            .map(item -> incremental(item.section()))
            .toList();
    int expedient =
        root.required("expedient-months", "12, or 0 where the expedient is not used")
            .flatMap(item -> item.count(0, 12))
            .orElse(0);
    Benefit benefit =
        root.required("benefit", "how long a cost is of use")
            .map(item -> benefit(item.section()))
            .orElse(new Benefit(new Term("", 0), 0, Map.of(), null));
    Spread spread =
        root.required("amortise", "by, from and start")
            .map(item -> spread(item.section()))
            .orElse(new Spread(By.MONTH, From.WON, Start.NEXT_MONTH));
    List<Impairment> impairments =
        root.optional("impairments").map(Item::list).orElse(List.of()).stream()
            .map(item -> impairment(item.section()))
            .flatMap(Optional::stream)
            .toList();
    return new Costs(incremental, expedient, benefit, spread, impairments);
  }

  private static Incremental incremental(Section section) {
    Incremental read =
        new Incremental(
            section.optional("plan").flatMap(Item::text).orElse(""),
            texts(section, "components"),
            texts(section, "positions"));
    section.done();
    return read;
  }

  private static Set<String> texts(Section section, String key) {
    return section.optional(key).map(Item::list).orElse(List.of()).stream()
        .flatMap(item -> item.text().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Benefit benefit(Section section) {
    Term term =
        section
            .required("term", "the word of a deal that says the months of its contract")
            .map(item -> term(item.section()))
            .orElse(new Term("", 0));
    Optional<Section> life = section.optional("life").map(Item::section);
    int months =
        life.flatMap(s -> s.required("months", "the months a customer stays"))
            .flatMap(item -> item.count(1, MOST_MONTHS))
            .orElse(0);
    Map<String, Integer> products = new HashMap<>();
    life.flatMap(s -> s.optional("products"))
        .ifPresent(
            item ->
                item.section()
                    .entries()
                    .forEach(
                        (product, value) ->
                            value
                                .count(1, MOST_MONTHS)
                                .ifPresent(count -> products.put(product, count))));
    life.ifPresent(Section::done);
    Optional<Item> renewals = section.optional("renewals");
    Optional<Renewals> read = renewals.map(item -> renewals(item.section()));
    if (life.isEmpty() && read.filter(r -> !r.commensurate()).isPresent()) {
      renewals.ifPresent(item -> item.wrong("'life' beside it: renewals are not commensurate"));
    }
    section.done();
    return new Benefit(term, months, products, read.orElse(null));
  }

  private static Term term(Section section) {
    Term term =
        new Term(
            section.required("field", "such as term-months").flatMap(Item::text).orElse(""),
            section.optional("without").flatMap(i -> i.count(1, MOST_MONTHS)).orElse(0));
    section.done();
    return term;
  }

  private static Renewals renewals(Section section) {
    Renewals renewals =
        new Renewals(
            section.required("field", "such as kind").flatMap(Item::text).orElse(""),
            section.required("value", "such as renewal").flatMap(Item::text).orElse(""),
            section.required("commensurate", "true or false").flatMap(Item::truth).orElse(false));
    section.done();
    return renewals;
  }

  private static Spread spread(Section section) {
    By by = section.required("by", "month or day").flatMap(i -> i.word(By.class)).orElse(By.MONTH);
    From from =
        section.required("from", "won or signed").flatMap(i -> i.word(From.class)).orElse(From.WON);
    Optional<Item> item = section.required("start", "same-day, first-of-month or next-month");
    Start start = item.flatMap(i -> i.word(Start.class)).orElse(Start.NEXT_MONTH);
    if (by == By.MONTH && start == Start.SAME_DAY) {
      item.ifPresent(i -> i.wrong("first-of-month or next-month, when it goes by month"));
    }
    section.done();
    return new Spread(by, from, start);
  }

  private static Optional<Impairment> impairment(Section section) {
    Optional<String> deal = section.required("deal", "whose contract").flatMap(Item::text);
    Optional<LocalDate> on = section.required("on", "the day").flatMap(Item::date);
    Optional<Rate> part =
        section
            .required("part", "how much of what is carried, such as 40 %")
            .flatMap(
                item ->
                    item.positivePercent()
                        .flatMap(
                            rate ->
                                rate.fraction().compareTo(java.math.BigDecimal.ONE) <= 0
                                    ? Optional.of(rate)
                                    : item.wrong("at most 100 %")));
    Optional<String> reason = section.required("reason", "why").flatMap(Item::text);
    section.done();
    return deal.isEmpty() || on.isEmpty() || part.isEmpty() || reason.isEmpty()
        ? Optional.empty()
        : Optional.of(new Impairment(deal.get(), on.get(), part.get(), reason.get()));
  }

  private static Booking booking(Section root) {
    Map<GeneralAccount, AccountCode> accounts = new EnumMap<>(GeneralAccount.class);
    root.required("accounts", "the codes of the general ledger")
        .map(Item::section)
        .ifPresent(
            section -> {
              for (GeneralAccount account : GeneralAccount.values()) {
                section
                    .required(Item.word(account), "{ code: ..., name: ... }")
                    .ifPresent(item -> accounts.put(account, code(item.section())));
              }
              section.done();
            });
    CostCentres centres =
        root.optional("cost-centres")
            .map(item -> centres(item.section()))
            .orElse(new CostCentres(CentreBy.REGION, Map.of(), ""));
    PayoutIn payout =
        root.required("payout", "next-period or same-period")
            .flatMap(item -> item.word(PayoutIn.class))
            .orElse(PayoutIn.NEXT_PERIOD);
    Detail detail =
        root.optional("journal-lines")
            .flatMap(item -> item.word(Detail.class))
            .orElse(Detail.PARTICIPANT);
    return new Booking(accounts, centres, payout, detail);
  }

  private static AccountCode code(Section section) {
    AccountCode code =
        new AccountCode(
            section.required("code", "as in the general ledger").flatMap(Item::text).orElse(""),
            section.required("name", "as in the general ledger").flatMap(Item::text).orElse(""));
    section.done();
    return code;
  }

  private static CostCentres centres(Section section) {
    CentreBy by =
        section
            .required("by", "region or position")
            .flatMap(item -> item.word(CentreBy.class))
            .orElse(CentreBy.REGION);
    Map<String, String> codes = new HashMap<>();
    section
        .required("codes", "region or position: cost centre")
        .ifPresent(
            item ->
                item.section()
                    .entries()
                    .forEach((key, value) -> value.text().ifPresent(code -> codes.put(key, code))));
    String otherwise = section.optional("otherwise").flatMap(Item::text).orElse("");
    section.done();
    return new CostCentres(by, codes, Objects.requireNonNull(otherwise));
  }
}
