package io.countersign.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClauseLibraryTest {

  private static final String CLAUSE =
      """
      ---
      clause: payment
      version: 1
      title: Payment
      ---

      1. The {{buyer}} pays within
         {{days}} days, see clause {{clause:payment}}.
         (a) by transfer; or
         (b) by card.

      2. Late payment costs {{fee}}.
      """;
  private static final String TEMPLATE =
      """
      ---
      template: order
      version: 1
      title: Order
      ---

      ## Variables

      - buyer: party
      - days: count = 30
      - fee: money = EUR 40.00

      ## Cover

      - Buyer:
        {{buyer}}
        {{buyer.address}}

      ## Clauses

      1. payment 1
      """;

  @Test
  void readsTheStandardWording() {
    ClauseLibrary library = ClauseLibrary.standard();

    Template order = library.newest("order-agreement").orElseThrow();
    assertThat(order.edition()).hasToString("order-agreement 1");
    assertThat(order.clauses())
        .extracting(Clause::title)
        .containsExactly(
            "The agreement",
            "Products and licences",
            "Price and taxes",
            "Invoices and payment",
            "Delivery, risk and inspection",
            "Warranty",
            "Confidentiality",
            "Personal data",
            "Liability",
            "Term and cancellation",
            "Governing law and disputes",
            "Changes, notices and signature");
  }

  @Test
  void keepsEveryVersionAndFindsTheNewest() {
    ClauseLibrary library =
        ClauseLibrary.read(
            Map.of(
                "p1.md",
                CLAUSE,
                "p2.md",
                CLAUSE.replace("version: 1", "version: 2"),
                "o1.md",
                TEMPLATE,
                "o2.md",
                TEMPLATE.replace("version: 1", "version: 2").replace("nt 1", "nt 2")));

    assertThat(library.newest("order").orElseThrow().clauses().get(0).edition())
        .isEqualTo(new Edition("payment", 2));
    assertThat(library.template(new Edition("order", 1)).orElseThrow().clauses().get(0).edition())
        .isEqualTo(new Edition("payment", 1));
    assertThat(library.template(new Edition("order", 3))).isEmpty();
  }

  @Test
  void changesTheDigestOfATemplateWithAnyWordOfItsClauses() {
    Template before = read(CLAUSE, TEMPLATE);
    Template after = read(CLAUSE.replace("card", "cheque"), TEMPLATE);

    assertThat(after.digest()).isNotEqualTo(before.digest());
    assertThat(read(CLAUSE.replace("\n", "\r\n"), TEMPLATE).digest()).isEqualTo(before.digest());
  }

  @Test
  void namesEveryProblemWithItsFileAndLineAtOnce() {
    String clause =
        CLAUSE.replace("title: Payment", "titel: Payment").replace("version: 1", "version: one");
    String broken =
        CLAUSE
            .replace("clause: payment", "clause: broken")
            .replace("(b) by card.", "(d) by card.\nSome stray words")
            .replace("2. Late", "3. Late")
            .replace("{{fee}}", "{{fee");
    String template =
        TEMPLATE
            .replace("- days: count = 30", "- days: count = soon")
            .replace("- fee: money = EUR 40.00", "- fee: monney\n- never: text")
            .replace("{{buyer.address}}", "{{buyer.phone}} {{seller}} {{days.name}} {{never.x}}")
            .replace("1. payment 1", "1. payment 7\n1. broken 1\n1. broken 1");

    assertThat(problemsOf(Map.of("a.md", clause, "b.md", broken, "c.md", template, "d.md", "hi")))
        .containsExactly(
            "a.md, line 1: found no title in the header; expected a line 'title: ...'",
            "a.md, line 3: found 'one'; expected a version from 1 to 9999",
            "a.md, line 4: found the header key titel; expected one of [clause, title, version]",
            "b.md, line 8: found {{clause:payment}}; expected the id of a clause that c.md lists",
            "b.md, line 10: found (d); expected (b), the next in order",
            "b.md, line 11: found 'Some stray words'; expected a sub-clause such as '1. ...', an"
                + " item such as '   (a) ...', or a continued line that begins with three spaces",
            "b.md, line 13: found 3.; expected 2., the next in order",
            "b.md, line 13: found 'Late payment costs {{fee.'; expected places such as"
                + " {{payment-days}}, {{customer.address}} or {{clause:payment}}",
            "c.md, line 10: found 'soon'; expected a whole number such as 30 after '='",
            "c.md, line 11: found the kind monney; expected one of [text, count, percent, date,"
                + " money, choice, party]",
            "c.md, line 18: found {{buyer.phone}}; expected a party's name, address or register",
            "c.md, line 18: found {{seller}}; expected a variable of c.md",
            "c.md, line 18: found {{never.x}}; expected {{never}}, for only a party has parts",
            "c.md, line 22: found the clause 'payment 7'; expected a clause of the library, one of"
                + " [broken 1]",
            "c.md, line 24: found '1. broken 1'; expected '2.', an id and a version",
            "d.md, line 1: found 'hi'; expected a header, begun by ---",
            "d.md, line 1: found no clause in the header; expected a line 'clause: ...'",
            "d.md, line 1: found no title in the header; expected a line 'title: ...'",
            "d.md, line 1: found no version in the header; expected a line 'version: ...'");
  }

  @Test
  void refusesAnEditionThatIsThereTwice() {
    assertThat(problemsOf(Map.of("a.md", CLAUSE, "b.md", CLAUSE, "c.md", TEMPLATE)))
        .containsExactly(
            "b.md, line 1: found clause payment 1 for the second time; expected each version of an"
                + " id in one file only");
  }

  @Test
  void refusesAVariableThatNoPlaceShows() {
    String template = TEMPLATE.replace("- buyer: party", "- buyer: party\n- colour: text");
    assertThat(problemsOf(Map.of("a.md", CLAUSE, "c.md", template)))
        .containsExactly(
            "c.md, line 10: found the variable colour, which no place shows; expected a place"
                + " {{colour}} in the cover or a clause, or no such variable");
  }

  private static Template read(String clause, String template) {
    return ClauseLibrary.read(Map.of("clause.md", clause, "template.md", template))
        .newest("order")
        .orElseThrow();
  }

  private static List<String> problemsOf(Map<String, String> sheets) {
    return catchThrowableOfType(WordingRefused.class, () -> ClauseLibrary.read(sheets))
        .problems()
        .stream()
        .map(WordingProblem::toString)
        .toList();
  }
}
