package io.countersign.library;

import static io.countersign.library.WordFile.h;
import static io.countersign.library.WordFile.p;
import static io.countersign.library.WordFile.row;
import static io.countersign.library.WordFile.run;
import static io.countersign.library.WordFile.table;
import static io.countersign.library.WordFile.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.clauses.Clause;
import io.countersign.clauses.Condition;
import io.countersign.clauses.Origin;
import io.countersign.clauses.Party;
import io.countersign.clauses.Slot;
import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.clauses.Variable;
import io.countersign.clauses.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What each thing on a form or in terms of others means in the library. */
class WordTermsTest {

  private static final Party SELLER = new Party("Northwind Ltd", "1 Quay, Leeds", "No. 1");
  private static final Party CUSTOMER = new Party("Contoso Ltd", "2 Mill, York", "No. 2");

  @Test
  void makesSectionsPointsAndItemsOfHeadings() {
    Template read =
        template(
            p("Hosting Terms"),
            h(1, "Service."),
            h(2, "Use.  Customer may use it & only it."),
            h(2, "Ends. It ends:"),
            h(3, "on notice; or"),
            h(3, "after a year."),
            p("In both cases at midnight."),
            h(1, "Law"),
            h(2, "The law of {governing_law} applies, see Section 1.2."));

    assertThat(read.title()).isEqualTo("Hosting Terms");
    assertThat(read.clauses()).extracting(Clause::title).containsExactly("Service", "Law");
    assertThat(items(read.clauses().get(0)))
        .containsExactly(
            "1.1 Use. Customer may use it & only it.",
            "1.2 Ends. It ends:",
            "(a) on notice; or",
            "(b) after a year. In both cases at midnight.");
    assertThat(items(read.clauses().get(1)))
        .containsExactly("1.1 The law of [governing-law] applies, see Section 1.2.");
    assertThat(usual(read)).containsEntry("governing-law", "");
  }

  @Test
  void takesLevelsFromListsAndFromTypedNumbers() {
    String numbering =
        """
        <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
        """;
    Map<String, byte[]> parts =
        WordFile.parts(
            WordFile.document(
                p("Rent") + listed(0, "Term") + listed(1, "One year.") + listed(1, "Or more.")));
    parts.put(
        "word/numbering.xml",
        WordFile.root("numbering", numbering).getBytes(StandardCharsets.UTF_8));
    Template listed = template(WordFile.terms(WordFile.zip(parts)), "form");
    Template typed =
        template(
            p("Rent"), p("1. Term"), p("1.1 One year."), p("1.2 Or more."), p("2. End"), p("Now."));

    assertThat(items(listed.clauses().get(0))).containsExactly("1.1 One year.", "1.2 Or more.");
    assertThat(items(typed.clauses().get(0))).containsExactly("1.1 One year.", "1.2 Or more.");
    assertThat(typed.clauses()).extracting(Clause::title).containsExactly("Term", "End");
  }

  private static String listed(int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, run(text));
  }

  @Test
  void makesLinesOfTheCoverOfRowsWithALabel() {
    Template read =
        template(
            p("Order Form"),
            table(
                row("Key Terms\nThe key terms are as follows:"),
                row("Cloud Service", "The service is {cloud_service}."),
                row("Order Date\nWhen access starts", "{order_date_display}"),
                row("Courts", "[Fill in]"),
                row("Overview", "[Optional context]"),
                row("Support Policy", ""),
                row("Provider", "{provider_legal_name}"),
                row("Notes", "Between {provider_name} of {provider_address} and [Customer].")),
            p("By signing this Order Form, each party agrees to it."));

    assertThat(cover(read))
        .containsEntry("Key Terms", "The key terms are as follows:")
        .containsEntry("Cloud Service", "The service is cloud-service!.")
        .containsEntry("Order Date", "stated-order-date!\n(When access starts)")
        .containsEntry("Courts", "courts!")
        .containsEntry("Overview", "none")
        .containsEntry("Support Policy", "none")
        .containsEntry("Provider", "Northwind Ltd\n1 Quay, Leeds\nNo. 1")
        .containsEntry("Notes", "Between Northwind Ltd of 1 Quay, Leeds and Contoso Ltd.");
    assertThat(items(read.clauses().get(0)))
        .containsExactly("1.1 By signing this Order Form, each party agrees to it.");
  }

  @Test
  void takesABlockInOnlyWhenItsVariableSaysYesAndAsksForItsPlacesOnlyThen() {
    Template read =
        template(
            p("Order Form"),
            table(
                row(
                    "{IF has_pilot}Pilot",
                    "Customer may try it for {pilot_period}.\nFree.{END-IF}"),
                row("Term", "{term}")),
            p("Each party agrees. {IF has_dpa}The DPA applies.{END-IF} This is all."));

    assertThat(read.slots())
        .extracting(slot -> slot.when().stream().map(Condition::words).toList())
        .containsExactly(
            List.of("has-pilot is yes"), List.of("has-dpa is yes"), List.of("has-dpa is no"));
    assertThat(usual(read))
        .containsEntry("has-pilot", "no")
        .containsEntry("pilot-period", "not stated")
        .containsEntry("term", "");
    assertThat(said(read, Map.of())).containsExactly("Each party agrees. This is all.");
    assertThat(said(read, Map.of("has-pilot", "yes", "pilot-period", "a month", "has-dpa", "yes")))
        .containsExactly(
            "Customer may try it for a month.",
            "Free.",
            "Each party agrees. The DPA applies. This is all.");
  }

  @Test
  void readsThePlacesAndBlocksOfOtherTemplateLanguages() {
    Template read =
        template(
            p("Deal"),
            p(
                "It costs {{total_fee}}, as \u00abOrderName\u00bb says, within [ # ] days or ____ weeks."),
            p("{#upsell}More is offered.{/upsell}{^upsell}Nothing more.{/upsell}"),
            p("{{#if gift}}A gift comes too.{{else}}No gift comes.{{/if}}"));

    assertThat(usual(read))
        .containsKeys("total-fee", "order-name", "deal-ordername-says-within", "deal-days-or")
        .containsEntry("total-fee", "")
        .containsEntry("upsell", "no");
    assertThat(said(read, Map.of("upsell", "yes")))
        .contains("More is offered.", "No gift comes.")
        .doesNotContain("Nothing more.", "A gift comes too.");
  }

  @Test
  void makesAlternativesOfCircles() {
    Template read =
        template(
            p("Order Form"),
            table(
                row("Start", "(    )\tAt once\n( x )\tOn {start_date}"),
                row(
                    "Payment",
                    "[Drafting note: Select one.]\n( ) By invoice\nWithin 30 days.\n( ) By card\nAt once.")));

    Slot start = read.slots().get(0);
    assertThat(items(start.standard())).containsExactly("1.1 On [start-date]");
    assertThat(start.alternatives())
        .singleElement()
        .satisfies(other -> assertThat(other.name()).isEqualTo("at-once"));
    Slot payment = read.slots().get(1);
    assertThat(items(payment.standard())).containsExactly("1.1 By invoice", "1.2 Within 30 days.");
    assertThat(items(payment.alternatives().get(0).clause()))
        .containsExactly("1.1 By card", "1.2 At once.");
  }

  @Test
  void makesConditionsOfBoxesAndOfRowsThatMayBeDeleted() {
    Template read =
        template(
            p("Order Form"),
            table(
                row("Fees", "[    ]\tOther fees: {other_fees}\n[ x ]\tTaxes are included."),
                row("Rights", "All of it is:\n\u2610Licensed \u2612Assigned"),
                row(
                    "Support",
                    "[Drafting note: Delete the entire row if not applicable.]\nBy mail.")));

    assertThat(usual(read))
        .containsEntry("fees-other-fees-other-fees", "no")
        .containsEntry("fees-taxes-are-included", "yes")
        .containsEntry("rights-licensed", "no")
        .containsEntry("rights-assigned", "yes")
        .containsEntry("has-support", "no");
    assertThat(said(read, Map.of()))
        .containsExactly("Taxes are included.", "All of it is:", "Assigned");
    assertThat(said(read, Map.of("has-support", "yes"))).contains("By mail.");
  }

  @Test
  void leavesOutNotesAndPlacesForSignatures() {
    Template read =
        template(
            p("[Note to drafter: remove this]"),
            p("Order Form"),
            table(
                row("Signatures\nAgreed to by both:"),
                row("", "PROVIDER: {company_name}", "", "CUSTOMER: {company_name}"),
                row("Signature", "", "", ""),
                row("Print Name", "{provider_signatory_name}", "", "{customer_signatory_name}"),
                row("Notice Address\nUse email", "{provider_email}", "", "{customer_email}"),
                row("Date", "", "", "")),
            p("This stays."),
            p("By: ______"),
            p("Name: ______"));

    assertThat(usual(read)).containsOnlyKeys("seller", "customer");
    assertThat(cover(read)).containsEntry("Signatures", "Agreed to by both:").hasSize(3);
    assertThat(said(read, Map.of())).containsExactly("This stays.");
  }

  @Test
  void readsWhatStandsOnPaperAfterAllChangesAreAccepted() {
    Template read =
        template(
            p("Order Form"),
            "<w:p>"
                + run("It is {pla")
                + "<w:proofErr/>"
                + run("n_na")
                + "<w:hyperlink>"
                + run("me}, ")
                + "</w:hyperlink><w:del><w:r><w:delText>never</w:delText></w:r>"
                + run("nor this")
                + "</w:del><w:ins>"
                + run("always")
                + "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:tab/><w:t>now</w:t>"
                + "<w:br/><w:t>and</w:t><w:noBreakHyphen/><w:t>then</w:t></w:r><w:sdt><w:sdtPr>"
                + "<w:alias w:val=\"Gift\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + run("Click here")
                + run(" to type")
                + "</w:sdtContent></w:sdt>"
                + run(".")
                + "</w:p>",
            "<w:sdt><w:sdtContent>" + p("A control has words.") + "</w:sdtContent></w:sdt>",
            table(
                "<w:tr><w:tc>"
                    + p("Nested")
                    + "</w:tc><w:tc>"
                    + table(row("one", "two"))
                    + p("three")
                    + "</w:tc></w:tr>",
                "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("Gone") + "</w:tc></w:tr>"));

    assertThat(items(read.clauses().get(0)))
        .containsExactly(
            "1.1 It is [plan-name], always now and-then[gift].", "1.2 A control has words.");
    assertThat(cover(read)).containsEntry("Nested", "one\ntwo\nthree").hasSize(3);
  }

  @Test
  void takesTheAttributionFromTheFooter() {
    Map<String, byte[]> parts = WordFile.parts(WordFile.document(p("Form") + p("Words stay.")));
    String line = "Hosting Form 1.0 free to use under CC BY 4.0.";
    parts.put("word/footer1.xml", WordFile.root("ftr", p(line)).getBytes(StandardCharsets.UTF_8));
    Named named = new Named("form", "Ours", new Origin("", "CC BY 4.0", "example.org"));
    ForeignTerms terms = ForeignTerms.of(named, new TermsFile("f.docx", WordFile.zip(parts)), "");
    ForeignTerms nobodys =
        ForeignTerms.of(named, new TermsFile("f.docx", WordFile.of(p("A b."))), "");

    assertThat(terms.attributed()).isTrue();
    assertThat(nobodys.attributed()).isFalse();
    Template read = template(terms, "form");
    assertThat(read.title()).isEqualTo("Ours");
    assertThat(read.clauses().get(0).origin().orElseThrow().attribution()).isEqualTo(line);
    assertThat(said(read, Map.of())).containsExactly("Words stay.");
  }

  private static List<String> items(Clause clause) {
    return clause.alone().sections().get(0).items().stream()
        .map(item -> item.number() + " " + item.text())
        .toList();
  }

  private static Map<String, String> usual(Template template) {
    Map<String, String> usual = new TreeMap<>();
    template.variables().stream()
        .filter(variable -> !variable.name().startsWith("clause-"))
        .forEach(v -> usual.put(v.name(), v.usual().map(Value::inWords).orElse("")));
    return usual;
  }

  private static Map<String, String> cover(Template template) {
    Map<String, String> cover = new TreeMap<>();
    filled(template, Map.of()).cover().forEach(line -> cover.put(line.term(), line.value()));
    return cover;
  }

  private static List<String> said(Template template, Map<String, String> written) {
    return filled(template, written).sections().stream()
        .flatMap(section -> section.items().stream())
        .map(Wording.Item::text)
        .toList();
  }

  private static Wording filled(Template template, Map<String, String> written) {
    Map<String, Value> values = new TreeMap<>(template.read(written));
    for (Variable variable : template.variables()) {
      if (variable.usual().isEmpty() && variable.kind() == Variable.Kind.TEXT) {
        values.putIfAbsent(variable.name(), new Value.Text(variable.name() + "!"));
      }
    }
    values.put("seller", SELLER);
    values.put("customer", CUSTOMER);
    return template.fill(values);
  }
}
