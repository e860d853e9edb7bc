package io.countersign.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.approval.Aspect;
import io.countersign.approval.ContractFacts;
import io.countersign.approval.Deviation;
import io.countersign.approval.Person;
import io.countersign.approval.Risk;
import io.countersign.approvals.Approvals.Decision;
import io.countersign.approvals.AskedNeed.State;
import io.countersign.canonical.Digest;
import io.countersign.contracts.Desk;
import io.countersign.library.SheetId;
import io.countersign.money.Money;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Approvals in a database of their own: asked by a policy, given by people, voided by a change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApprovalsStory {

  private static final Instant MONDAY = Instant.parse("2026-03-16T09:00:00Z");
  private static final Person LENA = new Person("lena", "legal");
  private static final Person OMAR = new Person("omar", "legal");
  private static final Person FAY = new Person("fay", "finance");
  private static final Person FINN = new Person("finn", "finance");
  private static final Person PAT = new Person("pat", "rep");
  private static final Person ADA = new Person("ada", "controller");
  private static final Decision YES = new Decision(true, "");
  private static final Decision NO = new Decision(false, "too risky");
  private static final String POLICY =
      """
      policy: ours
      from: 2026-01-01
      currency: EUR
      groups:
        finance: { roles: [ finance ] }
        legal: { roles: [ legal ] }
        board: { people: [ ada ] }
      lines:
        - { line: large, when: value, above: 1000, by: finance, quorum: 2, within-days: 3, then: board }
        - { line: wording, when: deviation, risk: medium, by: legal }
      """;

  private Desk desk;
  private Approvals approvals;
  private int matters;

  abstract Desk open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    desk = open(home);
    approvals = desk.approvals();
    desk.setTime(MONDAY);
    desk.library().draft("policy", Map.of(SheetId.of("policy", "ours", 1), POLICY), LENA);
    desk.library().submit("policy", LENA);
    desk.library().publish("policy", OMAR);
  }

  @BeforeEach
  void itIsMonday() {
    desk.setTime(MONDAY);
  }

  @AfterAll
  void moveOut() throws Exception {
    desk.close();
  }

  @Test
  void asksNobodyWhereThePolicyAsksForNothing() {
    Matter matter = aMatter("a");

    assertThat(approvals.ask(matter, worth("EUR 1000.00"))).isEmpty();
    approvals.require(matter, worth("EUR 1000.00"));
    assertRefused("not-approved", () -> approvals.require(matter, worth("EUR 1000.01")));
  }

  @Test
  void remindsThoseWhoCanDecideOnceAtEachStep() throws Exception {
    ApprovalRequest asked = approvals.ask(aMatter("r"), risky("EUR 5000.00")).orElseThrow();
    approvals.delegate(FINN, standing("finn", "pat", "finance", 16, 30));
    assertThat(desk.reminders().due()).contains(asked.id());
    assertThat(take(asked))
        .containsExactly("large WAITING [fay, finn, pat]", "wording WAITING [omar]");
    assertThat(take(asked)).isEmpty();
    assertThat(desk.reminders().due()).doesNotContain(asked.id());

    approvals.decide(asked.id(), 1, FAY, YES);
    desk.setTime(MONDAY.plus(Duration.ofDays(2)));
    assertThat(take(asked)).containsExactly("large REMINDED [finn, pat]");
    desk.setTime(MONDAY.plus(Duration.ofDays(4)));
    List<Callable<List<String>>> servers =
        List.of(() -> take(asked), () -> take(asked), () -> take(asked));
    ExecutorService pool = Executors.newFixedThreadPool(servers.size());
    try {
      List<String> all = new ArrayList<>();
      for (Future<List<String>> server : pool.invokeAll(servers)) {
        all.addAll(server.get());
      }
      assertThat(all)
          .containsExactlyInAnyOrder("large ESCALATED [ada, finn, pat]", "wording REMINDED [omar]");
    } finally {
      pool.shutdownNow();
    }
    approvals.decide(asked.id(), 1, ADA, NO);
    desk.setTime(MONDAY.plus(Duration.ofDays(9)));
    assertThat(take(asked)).isEmpty();
  }

  private List<String> take(ApprovalRequest asked) {
    return desk
        .inTransaction(
            () -> desk.reminders().take(asked.id(), List.of(LENA, OMAR, FAY, FINN, ADA, PAT)))
        .stream()
        .map(one -> "%s %s %s".formatted(one.need().need().line(), one.step(), one.to()))
        .toList();
  }

  @Test
  void passesOnlyWithTheQuorumOfEveryLine() {
    Matter matter = aMatter("a");
    ContractFacts facts = risky("EUR 5000.00");
    ApprovalRequest asked = approvals.ask(matter, facts).orElseThrow();
    assertThat(asked.needs())
        .extracting(need -> need.need().line())
        .containsExactly("large", "wording");
    assertThat(asked.needs().get(0).because())
        .containsExactly(
            "A contract worth more than the policy lets pass is approved first: the value is 5000,"
                + " more than 1000");
    assertThat(approvals.ask(matter, facts)).contains(asked);

    approvals.decide(asked.id(), 1, FAY, YES);
    assertRefused("voted-before", () -> approvals.decide(asked.id(), 1, FAY, YES));
    assertRefused("not-asked", () -> approvals.decide(asked.id(), 1, OMAR, YES));
    approvals.decide(asked.id(), 2, OMAR, YES);
    assertRefused("not-approved", () -> approvals.require(matter, facts));
    assertThat(approvals.missing(matter, facts)).containsExactly("large by finance");
    assertThat(approvals.waitingFor(FAY)).doesNotContain(approvals.find(asked.id()));
    assertThat(approvals.waitingFor(FINN)).contains(approvals.find(asked.id()));
    approvals.decide(asked.id(), 1, FINN, YES);

    approvals.require(matter, facts);
    assertThat(approvals.find(asked.id()).granted()).isTrue();
    assertRefused("approval-closed", () -> approvals.decide(asked.id(), 1, FINN, NO));
  }

  @Test
  void letsNobodyApproveWhatTheyDraftedNorForWhoDid() {
    Matter matter = aMatter("a");
    ApprovalRequest asked = approvals.ask(matter, risky("EUR 1.00")).orElseThrow();

    assertRefused("own-draft", () -> approvals.decide(asked.id(), 1, LENA, YES));
    approvals.delegate(LENA, standing("lena", "ada", "legal", 16, 18));
    assertRefused("own-draft", () -> approvals.decide(asked.id(), 1, ADA, YES));
    assertThat(approvals.waitingFor(ADA)).doesNotContain(asked);
  }

  @Test
  void isVoidedByAnyChangeOfTheContent() {
    Matter matter = aMatter("a");
    ContractFacts facts = risky("EUR 1.00");
    ApprovalRequest asked = approvals.ask(matter, facts).orElseThrow();
    approvals.decide(asked.id(), 1, OMAR, YES);
    approvals.require(matter, facts);

    Matter changed = new Matter(matter.key(), digest("b"), matter.title(), matter.authors());
    assertRefused("not-approved", () -> approvals.require(changed, facts));
    ApprovalRequest again = approvals.ask(changed, facts).orElseThrow();
    assertThat(approvals.find(asked.id()).closedAt()).isPresent();
    assertRefused("not-approved", () -> approvals.require(matter, facts));
    assertRefused("approval-closed", () -> approvals.decide(asked.id(), 1, OMAR, YES));
    approvals.decide(again.id(), 1, OMAR, NO);
    assertThat(approvals.find(again.id()).rejected()).isTrue();
    assertRefused("not-approved", () -> approvals.require(changed, facts));
  }

  @Test
  void countsOneVoteForASeatWhoeverSitsOnIt() {
    ApprovalRequest asked = approvals.ask(aMatter("a"), worth("EUR 5000.00")).orElseThrow();
    approvals.delegate(FAY, standing("fay", "omar", "finance", 16, 18));

    approvals.decide(asked.id(), 1, OMAR, YES);
    assertThat(approvals.find(asked.id()).needs().get(0).votes())
        .singleElement()
        .satisfies(vote -> assertThat(vote.standsFor()).isEqualTo("fay"));
    assertRefused("voted-before", () -> approvals.decide(asked.id(), 1, FAY, YES));
    desk.setTime(MONDAY.plus(Duration.ofDays(2)));
    ApprovalRequest later = approvals.ask(aMatter("a"), worth("EUR 5000.00")).orElseThrow();
    assertRefused("not-asked", () -> approvals.decide(later.id(), 1, OMAR, YES));
  }

  @Test
  void refusesDelegationsThatCannotBe() {
    assertRefused(
        "delegation-wrong",
        () -> approvals.delegate(FAY, standing("finn", "omar", "finance", 1, 2)));
    assertRefused(
        "delegation-wrong", () -> approvals.delegate(FAY, standing("fay", "omar", "board", 1, 2)));
    assertRefused(
        "delegation-wrong", () -> approvals.delegate(FAY, standing("fay", "fay", "finance", 1, 2)));
    assertRefused(
        "delegation-wrong",
        () -> approvals.delegate(FAY, standing("fay", "omar", "finance", 2, 2)));
  }

  @Test
  void remindsOnTheLastDayAndEscalatesAfterIt() {
    ApprovalRequest asked = approvals.ask(aMatter("a"), worth("EUR 5000.00")).orElseThrow();
    AskedNeed need = asked.needs().get(0);

    assertThat(need.state(MONDAY)).isEqualTo(State.WAITING);
    assertThat(need.state(MONDAY.plus(Duration.ofDays(2)))).isEqualTo(State.REMINDED);
    assertThat(need.state(MONDAY.plus(Duration.ofDays(3)))).isEqualTo(State.ESCALATED);
    assertRefused("not-asked", () -> approvals.decide(asked.id(), 1, ADA, YES));
    desk.setTime(MONDAY.plus(Duration.ofDays(3)));
    approvals.decide(asked.id(), 1, ADA, YES);
    assertThat(approvals.find(asked.id()).needs().get(0).votes()).hasSize(1);
  }

  @Test
  void neverChangesWhatWasSaid() {
    ApprovalRequest asked = approvals.ask(aMatter("a"), risky("EUR 1.00")).orElseThrow();
    approvals.decide(asked.id(), 1, OMAR, YES);
    JdbcTemplate sql = desk.sql();

    assertThatThrownBy(() -> sql.update("update approval_vote set granted = false"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> sql.update("delete from approval_vote"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> sql.update("update approval_need set quorum = 0"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> sql.update("delete from approval_need"))
        .isInstanceOf(RuntimeException.class);
  }

  private Matter aMatter(String content) {
    return new Matter("matter-" + matters++, digest(content), "A contract", Set.of("lena"));
  }

  private static Digest digest(String content) {
    return Digest.of(content.getBytes(StandardCharsets.UTF_8));
  }

  private static ContractFacts worth(String value) {
    return facts(value, List.of());
  }

  private static ContractFacts risky(String value) {
    return facts(value, List.of(new Deviation("liability", Risk.HIGH, "no limit")));
  }

  private static ContractFacts facts(String value, List<Deviation> deviations) {
    return new ContractFacts(
        "order-agreement",
        Map.of(Aspect.VALUE, Money.of(value.substring(0, 3), value.substring(4))),
        Map.of(),
        deviations,
        true);
  }

  private static Delegation standing(String from, String to, String group, int first, int until) {
    return new Delegation(
        from, to, group, LocalDate.of(2026, 3, first), LocalDate.of(2026, 3, until));
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    ApprovalRefused refused = catchThrowableOfType(ApprovalRefused.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.wayOut()).endsWith(".");
  }
}
