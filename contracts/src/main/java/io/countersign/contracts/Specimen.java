package io.countersign.contracts;

import io.countersign.clauses.Clause;
import io.countersign.clauses.Party;
import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.clauses.Variable;
import io.countersign.clauses.Wording;
import io.countersign.documents.Block;
import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import io.countersign.documents.Printer;
import io.countersign.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The preview of wording that is not published yet: the usual answers where there are some, and
 * invented ones elsewhere. It has no place for a signature, so that nobody signs it by mistake.
 */
public final class Specimen {

  private static final Instant WRITTEN = Instant.parse("2000-01-01T00:00:00Z");
  private static final Party PARTY =
      new Party("Specimen Company Ltd", "1 Example Street, 12345 Sampleton", "Register No. 00000");

  private Specimen() {}

  /** A template with its standard clauses, and the alternatives to them behind it. */
  public static Document of(Template template) {
    Map<String, Value> values = new TreeMap<>();
    for (Variable variable : template.variables()) {
      values.put(variable.name(), variable.usual().orElseGet(() -> invented(variable)));
    }
    Wording wording = template.fill(values);
    List<Block> blocks = new ArrayList<>(List.of(Paper.cover(wording)));
    blocks.add(new Block.Heading("Terms"));
    blocks.addAll(Paper.terms(wording));
    template
        .slots()
        .forEach(
            slot ->
                slot.alternatives()
                    .forEach(
                        other -> {
                          values.put(slot.choice(), new Value.Text(other.name()));
                          Wording changed = template.fill(values);
                          values.put(slot.choice(), new Value.Text("standard"));
                          blocks.add(
                              new Block.Heading(
                                  "%s: %s, risk %s"
                                      .formatted(slot.id(), other.name(), other.risk().word())));
                          blocks.addAll(
                              Paper.terms(
                                  new Wording(
                                      "",
                                      List.of(),
                                      changed.sections().stream()
                                          .filter(section -> section.clause().equals(slot.id()))
                                          .toList(),
                                      List.of())));
                        }));
    blocks.addAll(Paper.notices(wording));
    return printed(wording.title(), blocks);
  }

  /** A clause by itself, its places shown by their names. */
  public static Document of(Clause clause) {
    Wording wording = clause.alone();
    List<Block> blocks = new ArrayList<>(List.of(new Block.Heading("Wording")));
    blocks.addAll(Paper.terms(wording));
    blocks.addAll(Paper.notices(wording));
    return printed(clause.title(), blocks);
  }

  private static Document printed(String title, List<Block> blocks) {
    return new Printer()
        .print(
            Draft.titled("Preview: " + title, Locale.ENGLISH, WRITTEN)
                .withFooter("Preview. Not for signature.")
                .with(blocks));
  }

  private static Value invented(Variable variable) {
    return switch (variable.kind()) {
      case TEXT -> new Value.Text("[" + variable.name() + "]");
      case COUNT -> new Value.Count(30);
      case PERCENT -> variable.read("10 %");
      case DATE -> new Value.Day(LocalDate.of(2000, 1, 1));
      case MONEY -> new Value.Amount(Money.of("EUR", "1000.00"));
      case CHOICE -> new Value.Text(variable.options().get(0));
      case PARTY -> PARTY;
    };
  }
}
