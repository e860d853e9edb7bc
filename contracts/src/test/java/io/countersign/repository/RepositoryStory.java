package io.countersign.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.approval.Person;
import io.countersign.approval.Risk;
import io.countersign.ceremony.House;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Facts;
import io.countersign.contracts.Role;
import io.countersign.contracts.Subject;
import io.countersign.library.Library;
import io.countersign.library.SheetId;
import io.countersign.money.Money;
import io.countersign.obligations.DueRule;
import io.countersign.obligations.NewObligation;
import io.countersign.obligations.ObligationDesk;
import io.countersign.obligations.ObligationKind;
import io.countersign.repository.Search.Days;
import io.countersign.repository.Search.Order;
import io.countersign.repository.Search.Worth;
import io.countersign.risk.RiskScore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Contracts are found again by all that is known of them, alike on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RepositoryStory {

  private static final Map<String, String> LIABLE = Map.of("liability-cap", "EUR 250000.00");

  private static final Person LENA = new Person("lena", "legal");
  private static final String RISKS =
      """
      risk: ours
      from: 2026-03-01
      currency: EUR
      rates: { USD: 0.9 }
      medium-from: 10
      high-from: 30
      lines:
        - { line: large, when: value, above: 60000, points: 10 }
        - { line: liable, when: liability, above: 200000, points: 40 }
        - { line: paid-late, when: payment-days, above: 29, points: 3 }
        - { line: unsigned, when: unsigned-days, above: 2, points: 5 }
        - { line: broken, when: breaches, above: 0, points: 7 }
      """;

  /** Due on the day of the last signature, which has passed. */
  private static final NewObligation DELIVER =
      new NewObligation(
          ObligationKind.DELIVER,
          Role.SELLER,
          "The first ten robots",
          new DueRule.After(0, DueRule.From.SIGNATURE),
          "owner",
          false);

  private House house;
  private Repository repository;
  private ContractId northwind;
  private ContractId muller;
  private ContractId dollar;
  private ContractId master;
  private ContractId draft;

  abstract House open(Path home) throws Exception;

  @BeforeAll
  void write(@TempDir Path home) throws Exception {
    house = open(home);
    repository = house.get(Repository.class);
    Subject.Order first = house.booking("65868.00", "EUR");
    northwind = house.printed(first);
    house.sign(northwind, first);
    house.later(Duration.ofDays(1));
    muller = house.printed(house.booking("1200.50", "EUR"), "Müller & Söhne KG");
    house.later(Duration.ofDays(1));
    dollar = house.printed(house.booking("9000.00", "USD"), "Северный Робот");
    house.later(Duration.ofDays(1));
    Facts agreement = new Facts("frame-2026", 1, LIABLE);
    master = house.drafted(agreement, "master-agreement", "Zenith 100% Ltd", LIABLE);
    house.get(Contracts.class).generate(master, agreement);
    house.sign(master, agreement);
    house.later(Duration.ofDays(1));
    draft = house.drafted(house.booking(), "order-agreement", "Northwind Robotics B.V.", Map.of());
  }

  @AfterAll
  void close() throws Exception {
    house.close();
  }

  @Test
  void findsEverythingTheNewestFirst() {
    assertThat(found(Search.all())).containsExactly(draft, master, dollar, muller, northwind);
  }

  @Test
  void findsAllWordsInAnyOrderWhateverTheirSpelling() {
    assertThat(words("keizersgracht")).isEmpty();
    assertThat(words("GTX plus PRO")).containsExactly(dollar, muller, northwind);
    assertThat(words("pro müller")).containsExactly(muller);
    assertThat(words("MULLER sohne")).containsExactly(muller);
    assertThat(words("pro warrantable")).isEmpty();
    assertThat(words("warrant")).isEmpty();
    assertThat(words("warrant*")).containsExactly(dollar, muller, northwind);
    assertThat(words("%")).hasSize(5);
    assertThat(words("o'brien' or 1=1 --")).isEmpty();
    assertThat(words("северный")).containsExactly(dollar);
  }

  @Test
  void takesEverySignOfAScriptWithoutSpacesForAWord() {
    assertThat(SearchWords.in("東京ロボット Straße, Ærø 1,000.50"))
        .containsExactly("東", "京", "ロホット", "strasse", "ærø", "1", "000", "50");
    assertThat(SearchWords.in("x".repeat(100))).containsExactly("x".repeat(59));
    assertThat(SearchWords.in(" -- ")).isEmpty();
  }

  @Test
  void showsTheLineThatWasFound() {
    Search search =
        new Search("plus", "", Optional.empty(), Optional.empty(), Set.of(), Order.NEWEST);
    assertThat(repository.find(search, Optional.empty(), 1).contracts().get(0).excerpt())
        .contains("GTX Plus Pro");
  }

  @Test
  void findsDraftsAndPaperByTheirSides() {
    assertThat(party("northwind")).containsExactly(draft, northwind);
    assertThat(party("daan north")).containsExactly(draft, northwind);
    assertThat(party("100% zenith")).containsExactly(master);
    assertThat(party("wit d")).hasSize(5);
    assertThat(party("north zenith")).isEmpty();
    assertThat(party("СЕВЕРНЫЙ")).containsExactly(dollar);
  }

  @Test
  void findsByValueInOneCurrency() {
    Currency euro = Currency.getInstance("EUR");
    assertThat(worth(euro, 120_050L, 120_050L)).containsExactly(muller);
    assertThat(worth(euro, 120_051L, null)).containsExactly(northwind);
    assertThat(worth(euro, null, null)).containsExactly(muller, northwind);
    assertThat(worth(Currency.getInstance("USD"), 900_000L, null)).containsExactly(dollar);
    assertThat(repository.find(Search.all(), Optional.empty(), 10).contracts())
        .filteredOn(contract -> contract.id().equals(muller))
        .singleElement()
        .satisfies(contract -> assertThat(contract.value()).contains(Money.of("EUR", "1200.50")));
  }

  @Test
  void findsByDaysAndState() {
    assertThat(days(Days.What.SIGNED, "2026-03-13", "2026-03-13")).containsExactly(northwind);
    assertThat(days(Days.What.SIGNED, "2026-03-14", null)).containsExactly(master);
    assertThat(days(Days.What.ENDS, "2029-03-16", "2029-03-16")).containsExactly(master);
    assertThat(days(Days.What.STARTS, null, "2026-03-13")).containsExactly(northwind);
    assertThat(days(Days.What.DRAFTED, "2026-03-14", "2026-03-15")).containsExactly(dollar, muller);
    assertThat(states(ContractState.SIGNED)).containsExactly(master, northwind);
    assertThat(states(ContractState.GENERATED, ContractState.DRAFTED))
        .containsExactly(draft, dollar, muller);
  }

  @Test
  void comesInPagesInEveryOrder() {
    for (Order order : Order.values()) {
      Search search = new Search("", "", Optional.empty(), Optional.empty(), Set.of(), order);
      List<ContractId> whole = found(search);
      List<ContractId> paged = new ArrayList<>();
      Optional<String> next = Optional.empty();
      do {
        SearchPage page = repository.find(search, next, 2);
        assertThat(page.total()).isEqualTo(5);
        page.contracts().forEach(contract -> paged.add(contract.id()));
        next = page.next();
      } while (next.isPresent());
      assertThat(paged).as("in the order " + order).isEqualTo(whole).hasSize(5);
    }
    assertThat(
            found(new Search("", "", Optional.empty(), Optional.empty(), Set.of(), Order.ENDING)))
        .startsWith(master);
    assertThatThrownBy(() -> repository.find(Search.all(), Optional.of("bogus"), 2))
        .isInstanceOf(CursorUnknown.class);
  }

  @Test
  void isRatedByThePolicyOfTheDayEveryPointWithItsReason() {
    RiskScores risks = house.get(RiskScores.class);
    assertThat(risks.of(northwind).policy()).isEqualTo("standard");
    assertThat(risks.of(northwind).total()).isZero();
    Library library = house.get(Library.class);
    library.draft("risks", Map.of(SheetId.of("policy", "risks", 1), RISKS), LENA);
    library.submit("risks", LENA);
    library.publish("risks", new Person("omar", "legal"));
    assertThat(library.policy(LocalDate.of(2026, 3, 20)).name()).isEqualTo("standard");
    RiskScore score = risks.of(northwind);
    assertThat(score.reasons())
        .extracting(reason -> reason.given().line() + " " + reason.given().points())
        .containsExactly("large 10", "paid-late 3");
    assertThat(score.total()).isEqualTo(13);
    house.get(ObligationDesk.class).tell(northwind, DELIVER, House.LEGAL);
    assertThat(risks.of(northwind).reasons())
        .extracting(reason -> reason.given().because())
        .contains("the number of open breaches is 1, more than 0");
    assertThat(risks.of(northwind).total()).isEqualTo(20);
    assertThat(score.band()).isEqualTo(Risk.MEDIUM);
    assertThat(risks.of(master).reasons().get(0).given().because())
        .isEqualTo("the limit of liability is 250000, more than 200000");
    assertThat(risks.of(muller).total()).isEqualTo(3 + 5);
    risks.filed("", 10).forEach(risks::keep);
    Search riskiest =
        new Search("", "", Optional.empty(), Optional.empty(), Set.of(), Order.RISKIEST);
    assertThat(found(riskiest)).startsWith(master, northwind, muller);
    assertThat(repository.find(riskiest, Optional.empty(), 2).contracts().get(1).risk())
        .contains(new Rated(20, Risk.MEDIUM));
  }

  @Test
  void filesWhatWasDraftedBeforeThereWasARepository() {
    Filing filing = house.get(Filing.class);
    assertThat(filing.notFiled("", 10)).isEmpty();
    house.sql().update("delete from filed_contract where contract_id = ?", muller.value());
    house.sql().update("delete from contract_word where contract_id = ?", muller.value());
    assertThat(words("muller")).isEmpty();
    assertThat(filing.notFiled("", 10)).containsExactly(muller);
    filing.file(muller);
    filing.file(muller);
    assertThat(words("muller")).containsExactly(muller);
    assertThat(filing.notFiled("", 10)).isEmpty();
  }

  private List<ContractId> found(Search search) {
    return repository.find(search, Optional.empty(), 100).contracts().stream()
        .map(FiledContract::id)
        .toList();
  }

  private List<ContractId> words(String words) {
    return found(new Search(words, "", Optional.empty(), Optional.empty(), Set.of(), Order.NEWEST));
  }

  private List<ContractId> party(String party) {
    return found(new Search("", party, Optional.empty(), Optional.empty(), Set.of(), Order.NEWEST));
  }

  private List<ContractId> worth(Currency currency, Long least, Long most) {
    Worth worth = new Worth(currency, Optional.ofNullable(least), Optional.ofNullable(most));
    return found(new Search("", "", Optional.of(worth), Optional.empty(), Set.of(), Order.NEWEST));
  }

  private List<ContractId> days(Days.What what, String from, String until) {
    Days days =
        new Days(
            what,
            Optional.ofNullable(from).map(LocalDate::parse),
            Optional.ofNullable(until).map(LocalDate::parse));
    return found(new Search("", "", Optional.empty(), Optional.of(days), Set.of(), Order.NEWEST));
  }

  private List<ContractId> states(ContractState... states) {
    return found(
        new Search("", "", Optional.empty(), Optional.empty(), Set.of(states), Order.NEWEST));
  }
}
