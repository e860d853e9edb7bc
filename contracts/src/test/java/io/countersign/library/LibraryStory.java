package io.countersign.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.approval.Person;
import io.countersign.clauses.Clause;
import io.countersign.clauses.Edition;
import io.countersign.contracts.Desk;
import io.countersign.contracts.Specimen;
import io.countersign.documents.Conformance;
import io.countersign.library.LibraryRefused.SheetWrong;
import io.countersign.library.SheetEvent.What;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A library in a database of its own: what legal writes, and what a second person publishes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LibraryStory {

  private static final Person LENA = new Person("lena", "legal");
  private static final Person OMAR = new Person("omar", "legal");

  private Desk desk;
  private Library library;

  abstract Desk open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    desk = open(home);
    library = desk.library();
  }

  @AfterAll
  void moveOut() throws Exception {
    desk.close();
  }

  @Test
  void hasTheWordingOfTheProduct() {
    assertThat(library.clauses().newest("order-agreement")).isPresent();
    assertThat(library.next(SheetKind.CLAUSE, "payment")).hasToString("clause payment 2");
    assertThat(library.next(SheetKind.CLAUSE, "deposit")).hasToString("clause deposit 1");
    assertRefused(
        "sheet-exists",
        () -> library.draft("x", Map.of(SheetId.of("clause", "payment", 1), "x"), LENA));
  }

  @Test
  void publishesWhatASecondPersonApprovedAndNeverChangesItAgain() throws Exception {
    SheetId clause = drafted("escrow", "Escrow", "The source is kept in escrow.");
    assertThat(library.clauses().clause(clause.edition())).isEmpty();
    assertRefused("sheet-not-submitted", () -> library.publish("escrow", OMAR));
    library.submit("escrow", LENA);
    assertRefused("own-wording", () -> library.publish("escrow", LENA));
    library.publish("escrow", OMAR);

    assertThat(library.clauses().clause(clause.edition())).map(Clause::title).contains("Escrow");
    assertThat(library.find(clause).published().orElseThrow().by()).isEqualTo("omar");
    assertThat(library.events(clause))
        .extracting(SheetEvent::what)
        .containsExactly(What.SAVED, What.SUBMITTED, What.PUBLISHED);
    assertRefused("sheet-closed", () -> library.save(clause, 1, "other words", LENA));
    JdbcTemplate sql = desk.sql();
    assertThatThrownBy(
            () -> sql.update("update library_sheet set content = 'x' where sheet_id = 'escrow'"))
        .hasMessageContaining("never changes");
    assertThatThrownBy(() -> sql.update("delete from library_sheet where sheet_id = 'escrow'"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> sql.update("update library_event set done_by = 'x'"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> sql.update("delete from library_event"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void letsNobodyPublishWhatTheyWroteAPartOf() {
    SheetId clause = drafted("audit", "Audit", "The Customer may audit.");
    library.submit("audit", LENA);
    KeptSheet submitted = library.find(clause);
    library.save(clause, 1, submitted.content().replace("may", "may never"), OMAR);

    assertThat(library.find(clause).state()).isEqualTo(SheetState.DRAFT);
    assertRefused("sheet-changed", () -> library.save(clause, 1, submitted.content(), LENA));
    library.submit("audit", LENA);
    assertRefused("own-wording", () -> library.publish("audit", OMAR));
    library.giveBack("audit", "say which books", new Person("paula", "legal"));
    assertThat(library.events(clause))
        .last()
        .extracting(SheetEvent::remark)
        .isEqualTo("say which books");
  }

  @Test
  void namesEveryProblemWithItsLineAndSubmitsNothing() {
    SheetId clause = drafted("broken", "Broken", "See {{clause}} and (b).");
    SheetId template = SheetId.of("template", "broken-order", 1);
    library.draft(
        "broken",
        Map.of(
            template,
            "---\ntemplate: other\nversion: 1\ntitle: T\n---\n## Variables\n- a: text\n"
                + "## Cover\n- A: {{b}}\n## Clauses\n1. broken 1\n"),
        LENA);

    SheetWrong refused =
        catchThrowableOfType(SheetWrong.class, () -> library.submit("broken", LENA));
    assertThat(refused.why())
        .contains("template broken-order 1.md, line 2: found a header of something else")
        .contains("template broken-order 1.md, line 9: found {{b}}");
    assertThat(library.problems("broken")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(library.find(clause).state()).isEqualTo(SheetState.DRAFT);
    library.drop("broken", LENA);
    assertThat(library.find(template).state()).isEqualTo(SheetState.DROPPED);
  }

  @Test
  void previewsDraftsAsPaperThatConforms() throws Exception {
    SheetId clause = drafted("training", "Training", "Training takes {{days}} days.");
    SheetId template = SheetId.of("template", "training-order", 1);
    library.draft(
        "training",
        Map.of(
            template,
            "---\ntemplate: training-order\nversion: 1\ntitle: Training\n---\n## Variables\n"
                + "- customer: party\n- days: count\n## Cover\n- For: {{customer}}\n"
                + "## Clauses\n1. law-free 1\n   or trained: training 1, risk low\n"),
        LENA);
    library.draft(
        "training",
        Map.of(
            SheetId.of("clause", "law-free", 1),
            "---\nclause: law-free\nversion: 1\ntitle: Law\n---\n1. No law.\n"),
        LENA);

    var clauses = library.with("training");
    assertThat(Conformance.complaints(Specimen.of(clauses.clause(clause.edition()).orElseThrow())))
        .isEmpty();
    assertThat(
            Conformance.complaints(Specimen.of(clauses.template(template.edition()).orElseThrow())))
        .isEmpty();
  }

  @Test
  void holdsThePolicyThatBeganLast() {
    assertThat(library.policy(LocalDate.of(2026, 1, 1)).name()).isEqualTo("standard");
    SheetId policy = new SheetId(SheetKind.POLICY, new Edition("approvals", 1));
    library.draft(
        "policy",
        Map.of(
            policy,
            "policy: ours\nfrom: 2026-07-01\ncurrency: EUR\ngroups: { x: { roles: [ legal ] } }\n"
                + "lines: [ ]\n"),
        LENA);
    library.submit("policy", LENA);
    library.publish("policy", OMAR);

    assertThat(library.policy(LocalDate.of(2026, 6, 30)).name()).isEqualTo("standard");
    assertThat(library.policy(LocalDate.of(2026, 7, 1)).name()).isEqualTo("ours");
  }

  private SheetId drafted(String id, String title, String words) {
    SheetId sheet = SheetId.of("clause", id, 1);
    String content =
        "---\nclause: %s\nversion: 1\ntitle: %s\n---\n1. %s\n".formatted(id, title, words);
    library.draft(id, Map.of(sheet, content), LENA);
    return sheet;
  }

  static void assertRefused(String code, ThrowingCallable call) {
    LibraryRefused refused = catchThrowableOfType(LibraryRefused.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.wayOut()).endsWith(".");
  }
}
