package io.countersign.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.clauses.Clause;
import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.Origin;
import io.countersign.clauses.Slot;
import io.countersign.clauses.Template;
import io.countersign.clauses.Variable;
import io.countersign.contracts.Specimen;
import io.countersign.documents.Conformance;
import io.countersign.documents.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * Terms of open libraries become sheets; the real ones are used where they lie beside the project.
 */
class OpenTermsTest {

  private static final Origin CC_BY = new Origin("", "CC BY 4.0", "example.org/terms");

  @Test
  void keepsSectionsPointsItemsAndAttribution() {
    Template read =
        template(
            new OpenTerms(
                "cloud",
                "",
                """
                # Cloud Terms

                1. <span class="header_2" id="1">Service</span>
                    1. <span class="header_3" id="1.1">Use.</span>  During the <span class="orderform_link">Subscription Period</span> the **Customer** may:
                        a. look; and
                        b. listen.
                    2. <span id="1.2">No</span> more. See [this](https://example.org).

                2. **Law**. The <span class="keyterms_link">Governing Law</span> applies.

                Cloud Terms 1.0 free to use under [CC BY 4.0](https://example.org/cc).
                """,
                "",
                CC_BY));

    assertThat(read.title()).isEqualTo("Cloud Terms");
    assertThat(read.clauses()).extracting(Clause::title).containsExactly("Service", "Law");
    assertThat(read.clauses().get(0).alone().sections().get(0).items())
        .extracting(item -> item.number() + " " + item.text())
        .containsExactly(
            "1.1 Use. During the Subscription Period the Customer may:",
            "(a) look; and",
            "(b) listen.",
            "1.2 No more. See this.");
    assertThat(read.variables())
        .extracting(Variable::name)
        .containsExactly("customer", "governing-law", "seller", "subscription-period");
    assertThat(read.clauses().get(1).origin())
        .contains(
            new Origin(
                "Cloud Terms 1.0 free to use under CC BY 4.0.", "CC BY 4.0", "example.org/terms"));
  }

  @Test
  void makesAnAlternativeOfWhatIsInOnlySometimes() {
    Template read =
        template(
            new OpenTerms(
                "late",
                "Late delivery",
                """
                ## Late Delivery.

                In case of delay{{#if forceMajeure}} except for events beyond control,{{/if}}
                {{seller}} pays {{buyer}} {{penaltyPercentage}}% for each {{fractionalPart}},
                at most {{maxDays}} days.
                """,
                """
                asset Late extends Contract {
                  --> Party buyer
                  --> Party seller
                  o Boolean forceMajeure
                  o Double penaltyPercentage
                  o Integer maxDays
                }
                """,
                new Origin("By the Accord Project.", "Apache-2.0", "example.org")));

    Slot slot = read.slots().get(0);
    assertThat(slot.standard().alone().sections().get(0).items().get(0).text())
        .isEqualTo(
            "In case of delay except for events beyond control, [seller] pays [customer]"
                + " [penalty-percentage] for each [fractional-part], at most [max-days] days.");
    assertThat(slot.alternatives())
        .singleElement()
        .satisfies(
            other ->
                assertThat(other.clause().alone().sections().get(0).items().get(0).text())
                    .startsWith("In case of delay [seller] pays"));
    assertThat(read.variables())
        .extracting(variable -> variable.name() + " " + variable.kind().word())
        .contains("penalty-percentage percent", "max-days count", "fractional-part text");
  }

  @Test
  void asksWhoseWordsTheyAre() {
    OpenTerms nobodys = new OpenTerms("x", "", "1. **A**. Words.", "", CC_BY);

    assertThatThrownBy(nobodys::sheets).hasMessageContaining("give the attribution");
  }

  @Test
  void importsTheTermsOfCommonPaper() throws Exception {
    Template csa = template("common-paper-csa", "common-paper-csa/CSA.md");
    assertThat(csa.clauses()).hasSize(13);
    assertThat(csa.variables()).hasSizeGreaterThanOrEqualTo(17);
    Clause definitions = csa.clauses().get(12);
    assertThat(definitions.alone().sections().get(0).items()).hasSize(34);
    assertThat(definitions.origin().orElseThrow().attribution()).contains("CC BY 4.0");
    assertConforms(csa, "free to use under CC BY 4.0");

    Template nda = template("common-paper-nda", "common-paper-mutual-nda/Mutual-NDA.md");
    assertThat(nda.clauses()).hasSize(11);
    assertThat(nda.variables())
        .extracting(Variable::name)
        .contains("purpose", "effective-date", "mnda-term", "term-of-confidentiality");
    assertConforms(nda, "Common Paper Mutual Non-Disclosure Agreement");
  }

  @Test
  void importsTheTermsOfBonterms() throws Exception {
    Template terms = template("bonterms-cloud", "bonterms-cloud-terms/Cloud-Terms.md");
    assertThat(terms.clauses()).hasSize(23);
    assertThat(terms.variables())
        .extracting(Variable::name)
        .contains("governing-law", "effective-date", "security-measures");
    assertConforms(terms, "Free to use under CC BY 4.0");
  }

  @Test
  void importsTheClausesOfTheAccordProject() throws Exception {
    Template late = template("accord-late", "accord-latedelivery/grammar.tem.md");
    assertThat(late.slots().get(0).alternatives()).hasSize(1);
    Template paid = template("accord-payment", "accord-full-payment/grammar.tem.md");
    assertThat(paid.variables()).extracting(Variable::name).contains("amount");
    Template service = template("accord-sla", "accord-sla/grammar.tem.md");
    assertThat(service.clauses()).hasSizeBetween(5, 6);
    assertConforms(service, "Apache-2.0");
  }

  private static void assertConforms(Template template, String words) throws Exception {
    Document paper = Specimen.of(template);
    assertThat(Conformance.complaints(paper)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains(words);
    }
  }

  private static Template template(String id, String file) throws IOException {
    Path text = shared().resolve(file);
    assumeThat(text).as("the open terms beside the project").exists();
    Path folder = text.getParent();
    String model = "";
    try (Stream<Path> files = Files.list(folder == null ? text : folder)) {
      for (Path one : files.filter(f -> f.toString().endsWith(".cto")).toList()) {
        model += Files.readString(one);
      }
    }
    String licence = file.startsWith("accord") ? "Apache-2.0" : "CC BY 4.0";
    String named =
        licence.equals("Apache-2.0")
            ? "Copyright the Accord Project contributors."
            : file.contains("CSA")
                ? "Common Paper Cloud Service Agreement, free to use under CC BY 4.0."
                : "";
    return template(
        new OpenTerms(
            id,
            "",
            Files.readString(text),
            model,
            new Origin(named, licence, "example.org/" + id)));
  }

  private static Template template(OpenTerms terms) {
    Map<String, String> texts = new TreeMap<>();
    terms.sheets().forEach((sheet, text) -> texts.put(sheet.file(), text));
    return ClauseLibrary.read(texts).newest(terms.id()).orElseThrow();
  }

  private static Path shared() {
    return Path.of("../../shared/data/contracts");
  }
}
