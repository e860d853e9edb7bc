package io.countersign.matrices;

import io.countersign.matrices.Column.Kind;
import io.countersign.matrices.RowPart.Place;
import io.countersign.plans.Plan;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Finds the part of a plan that a name means, such as {@code components.commission.rates}. */
record Parts(Place place, Node root, Plan plan) {

  private static final String KNOWN =
      "measures.NAME.credit, measures.NAME.where, components.NAME.rates, components.NAME.cases,"
          + " components.NAME.grid, components.NAME.where, components.NAME.for, quotas.NAME or"
          + " weights.NAME";

  Part find(String name) {
    String[] keys = name.split("\\.", -1);
    if (keys.length == 2 && keys[0].equals("quotas")) {
      return quota(name);
    }
    if (keys.length == 2 && keys[0].equals("weights")) {
      return weights(name);
    }
    if (keys.length != 3 || !List.of("measures", "components").contains(keys[0])) {
      throw unknown(name);
    }
    boolean measure = keys[0].equals("measures");
    return switch (keys[2]) {
      case "credit" -> measure ? rows(list(name), credit(), name) : throwing(name);
      case "rates" -> measure ? throwing(name) : rows(list(name), rates(), name);
      case "cases" -> measure ? throwing(name) : rows(list(name), cases(), name);
      case "grid" -> measure ? throwing(name) : new GridPart(place, name, at(name));
      case "where" -> rows(at(name), condition(TableFields.ofDeals()), name);
      case "for" ->
          measure ? throwing(name) : rows(at(name), condition(TableFields.ofPeople()), name);
      default -> throw unknown(name);
    };
  }

  private Part throwing(String name) {
    throw unknown(name);
  }

  private MatrixRefused unknown(String name) {
    return MatrixRefused.of(
        place.file(),
        "the part " + Told.quoted(name),
        "one of " + KNOWN,
        "Name a part that has rows.");
  }

  private Node at(String name) {
    Optional<Node> node = Optional.of(root);
    for (String key : name.split("\\.", -1)) {
      node = node.flatMap(n -> Nodes.value(n, key));
    }
    return node.orElseThrow(
        () ->
            MatrixRefused.of(
                place.file(),
                "no " + name,
                "a part that the plan has",
                "Correct the name, or write the first row in the plan itself."));
  }

  private Node list(String name) {
    Node node = at(name);
    if (Nodes.items(node).isEmpty()) {
      throw MatrixRefused.of(
          place.file(),
          name + ": " + Nodes.text(node) + ", which is one word",
          "a list of rules",
          "Write it as a list in the plan first, such as [ { to: sellers } ].");
    }
    return node;
  }

  private Part quota(String name) {
    Node quota = at(name);
    Node rows =
        Nodes.value(quota, "amounts")
            .orElseThrow(
                () ->
                    MatrixRefused.of(
                        place.file(),
                        name + ", a quota without rows of its own",
                        "a quota with 'amounts'",
                        "Name the quota that it adds up."));
    return rows(rows, amounts(), name + ".amounts");
  }

  private Part weights(String name) {
    String by = Nodes.value(at(name), "by").map(Nodes::text).orElseThrow();
    return rows(at(name + ".values"), WeightForm.by(by), name + ".values");
  }

  private Part rows(Node node, RowForm form, String path) {
    return new RowPart(place, path, node, form, plan.head());
  }

  private static RuledForm condition(TableFields fields) {
    return new RuledForm(
        List.of(), "", new ConditionCells("", List.of(), fields), List.of(), false);
  }

  private static RuledForm rates() {
    return new RuledForm(
        List.of(),
        "where",
        new ConditionCells("", List.of("where"), TableFields.ofDeals()),
        List.of(RuledForm.value("rate"), RuledForm.value("per-unit"), RuledForm.value("per-deal")),
        true);
  }

  private RuledForm cases() {
    return new RuledForm(
        List.of(),
        "when",
        new ConditionCells("", List.of("when"), TableFields.ofStandings(plan)),
        List.of(RuledForm.value("rate"), RuledForm.value("per-unit"), RuledForm.value("amount")),
        true);
  }

  private static RuledForm credit() {
    return new RuledForm(
        List.of(
            RuledForm.word("to"),
            RuledForm.word("role"),
            RuledForm.word("field"),
            RuledForm.word("relation"),
            new Column("levels", List.of("levels"), Kind.LEVELS),
            RuledForm.word("vacant")),
        "where",
        new ConditionCells("", List.of("where"), TableFields.ofDeals()),
        List.of(RuledForm.value("share")),
        false);
  }

  private static RuledForm amounts() {
    return new RuledForm(
        List.of(),
        "for",
        new ConditionCells("for/", List.of("for"), TableFields.ofPeople()),
        List.of(new Column("period", List.of("period"), Kind.PERIOD), RuledForm.value("amount")),
        true);
  }
}
