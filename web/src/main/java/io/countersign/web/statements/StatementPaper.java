package io.countersign.web.statements;

import io.countersign.documents.Attachment;
import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Fact;
import io.countersign.documents.Block.Row;
import io.countersign.documents.Digest;
import io.countersign.documents.Draft;
import io.countersign.documents.SignaturePlace;
import io.countersign.money.Money;
import io.countersign.proofs.StatementDocument;
import io.countersign.statements.ComponentSummary;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementId;
import io.countersign.statements.StatementLine;
import io.countersign.statements.Totals;
import io.countersign.web.figures.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A statement as a paper: everything that its JSON says, in words and tables, with the JSON and the
 * inputs of the calculation inside. The same JSON and inputs always print to the same bytes.
 */
final class StatementPaper {

  static final String FIELD = "company";
  static final String STATEMENT = "statement.json";
  static final String INPUTS = "inputs.json";

  private final StatementDocument told;
  private final Statement statement;
  private final byte[] json;
  private final byte[] inputs;

  StatementPaper(StatementDocument told, byte[] json, byte[] inputs) {
    this.told = told;
    this.statement = told.statement();
    this.json = json.clone();
    this.inputs = inputs.clone();
  }

  Draft draft() {
    StatementId id = statement.id();
    String footer =
        "%s · %s · version %d · %s"
            .formatted(
                id.cycle(),
                id.holder().who(),
                id.version(),
                Digest.of(json).hex().substring(0, 16));
    Draft draft =
        Draft.titled("Statement " + id.cycle(), Locale.ENGLISH, statement.made().at())
            .withSubject("What " + statement.content().name() + " earned, and why")
            .withIssuer("Countersign")
            .withFooter(footer)
            .with(facts())
            .with(plans())
            .with(totals())
            .with(components())
            .with(notEarned())
            .with(lines())
            .with(adjustments())
            .with(held());
    LinePrint print = new LinePrint();
    for (int at = 0; at < told.lines().size(); at++) {
      draft = draft.with(print.of(at + 1, statement, told.lines().get(at)));
    }
    return draft
        .with(inside())
        .with(
            Block.Signatures.of(
                new SignaturePlace(
                    FIELD,
                    "Countersign",
                    new SignaturePlace.Signatory("Statements", "Seal of the company"))))
        .attaching(
            Attachment.of(
                STATEMENT, "application/json", "What this paper says, for programs", json))
        .attaching(
            Attachment.of(
                INPUTS,
                "application/json",
                "Everything that the calculation of this statement looks at",
                inputs));
  }

  private Block facts() {
    StatementId id = statement.id();
    return Block.Facts.of(
        new Fact("Participant", statement.content().name() + " (" + id.holder().who() + ")"),
        new Fact(
            "Period",
            id.cycle()
                + ", "
                + Words.day(id.cycle().period().from())
                + " until "
                + Words.day(id.cycle().period().lastDay())),
        new Fact("Currency", id.holder().currency().getCurrencyCode()),
        new Fact("Version", String.valueOf(id.version())),
        new Fact("Calculated", Words.time(statement.made().at())),
        new Fact("Last entry of the books", statement.made().asOf().toString()));
  }

  private List<Block> plans() {
    List<Row> rows =
        statement.content().plans().stream()
            .map(
                plan ->
                    Row.of(
                        plan.title() + ", version " + plan.version() + StatementView.signed(plan),
                        plan.digest().hex().substring(0, 32)
                            + "\n"
                            + plan.digest().hex().substring(32)))
            .toList();
    return grid("Plans", List.of(Column.words("Plan version", 8), Column.words("Digest", 9)), rows);
  }

  private List<Block> totals() {
    Totals totals = statement.totals();
    List<Row> rows = new ArrayList<>();
    rows.add(row("Earned in the period", totals.payable().earned()));
    rows.add(row("Released from earlier periods", totals.payable().released()));
    rows.add(row("Clawed back", totals.payable().recovered()));
    rows.add(row("True-ups of earlier periods", totals.payable().trueUps()));
    rows.add(row("Adjustments", totals.payable().adjusted()));
    rows.add(row("Carried over from earlier periods", totals.carried()));
    rows.add(Row.total("Sum of these", Words.amount(totals.balance())));
    rows.add(row("Taken of it for what was carried over", totals.taken()));
    rows.add(row("Payout", totals.payout()));
    rows.add(row("Carried to the next period", totals.carriedForward()));
    rows.add(row("Held, not yet payable", totals.held()));
    return grid(
        "Totals",
        List.of(
            Column.words("What", 12),
            Column.figures(statement.id().holder().currency().getCurrencyCode(), 6)),
        rows);
  }

  private static Row row(String what, Money amount) {
    return Row.of(what, Words.amount(amount));
  }

  private List<Block> components() {
    List<Row> rows = new ArrayList<>();
    for (ComponentSummary component : statement.content().results().components()) {
      ComponentSummary.Height height = component.height();
      boolean quota = height != null && height.quota() != null;
      rows.add(
          Row.of(
              component.component().title() + ", " + component.component().period().label(),
              height == null ? "" : Words.exact(height.value().stripTrailingZeros()),
              height == null || !quota ? "" : quota(height),
              height == null ? "" : height.attainment(4).map(Words::percent).orElse(""),
              Words.amount(component.held()),
              Words.amount(component.payable())));
    }
    return grid(
        "Components",
        List.of(
            Column.words("Component", 10),
            Column.figures("Credited", 7),
            Column.figures("Quota", 7),
            Column.figures("Attainment", 6),
            Column.figures("Held", 6),
            Column.figures("Earned", 6)),
        rows);
  }

  private static String quota(ComponentSummary.Height height) {
    return height.quota() == null ? "" : Words.exact(height.quota().stripTrailingZeros());
  }

  private List<Block> notEarned() {
    List<Row> rows =
        statement.content().results().notEarned().stream()
            .map(missed -> Row.of(missed.component(), missed.unmet(), missed.wayOut()))
            .toList();
    return grid(
        "Not earned, and what would earn it",
        List.of(
            Column.words("Component", 5),
            Column.words("Not met", 8),
            Column.words("What would meet it", 8)),
        rows);
  }

  private List<Block> lines() {
    List<Row> rows = new ArrayList<>();
    Money payable = Money.zero(statement.id().holder().currency());
    for (int at = 0; at < told.lines().size(); at++) {
      StatementLine line = told.lines().get(at);
      payable = line.isHeld() ? payable : payable.plus(line.amount());
      rows.add(
          Row.of(
              String.valueOf(at + 1),
              line.about().key().origin().deal(),
              Words.day(line.about().on()),
              line.about().key().component(),
              line.isHeld() ? line.status().words() + ", held" : line.status().words(),
              Words.amount(line.amount())));
    }
    String all = "All lines but those of what is held";
    return summed(
        "Lines",
        List.of(
            Column.figures("No.", 2),
            Column.words("Deal", 7),
            Column.words("Day", 5),
            Column.words("Component", 6),
            Column.words("Status", 6),
            Column.figures("Amount", 6)),
        rows,
        Row.total("", "", "", "", all, Words.amount(payable)));
  }

  private List<Block> adjustments() {
    List<Row> rows =
        told.adjustments().stream()
            .map(
                line ->
                    Row.of(
                        line.entry().toString(),
                        Words.day(line.on()),
                        line.reason(),
                        Words.amount(line.amount())))
            .toList();
    Money sum = statement.totals().payable().adjusted();
    return summed(
        "Adjustments",
        List.of(
            Column.figures("Entry", 3),
            Column.words("Day", 5),
            Column.words("Reason", 14),
            Column.figures("Amount", 6)),
        rows,
        Row.total("", "", "All adjustments", Words.amount(sum)));
  }

  private List<Block> held() {
    List<Row> rows =
        told.held().stream()
            .map(
                held ->
                    Row.of(
                        held.key().origin().deal(),
                        held.key().component(),
                        held.key().period().label(),
                        Words.amount(held.amount())))
            .toList();
    return grid(
        "Still held of earlier periods",
        List.of(
            Column.words("Deal", 8),
            Column.words("Component", 8),
            Column.words("Earned in", 5),
            Column.figures("Held", 6)),
        rows);
  }

  private List<Block> inside() {
    return List.of(
        new Block.Heading("What is inside this file"),
        new Block.Paragraph(
            "Two files travel in this paper and are covered by its seal: what it says, and"
                + " everything the calculation looked at. With them and the certificate of the"
                + " company anybody can calculate every line again, without asking us: countersign"
                + " statement verify FILE.pdf --anchor ANCHOR.pem"),
        new Block.Grid(
            List.of(Column.words("File", 5), Column.words("SHA-256", 9)),
            List.of(Row.of(STATEMENT, digest(json)), Row.of(INPUTS, digest(inputs)))),
        new Block.Heading("Seal"));
  }

  /** In two lines of equal length, so that it is never broken elsewhere. */
  private static String digest(byte[] bytes) {
    String hex = Digest.of(bytes).hex();
    return hex.substring(0, 32) + "\n" + hex.substring(32);
  }

  /** The rows with what they come to below. */
  private static List<Block> summed(
      String heading, List<Column> columns, List<Row> rows, Row total) {
    List<Row> all = new ArrayList<>(rows);
    all.add(total);
    return rows.isEmpty() ? List.of() : grid(heading, columns, all);
  }

  private static List<Block> grid(String heading, List<Column> columns, List<Row> rows) {
    return rows.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(heading), new Block.Grid(columns, rows));
  }
}
