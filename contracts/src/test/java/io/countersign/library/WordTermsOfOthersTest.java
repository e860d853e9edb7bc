package io.countersign.library;

import static io.countersign.library.WordFile.h;
import static io.countersign.library.WordFile.p;
import static io.countersign.library.WordFile.row;
import static io.countersign.library.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.clauses.Clause;
import io.countersign.clauses.Origin;
import io.countersign.clauses.Template;
import io.countersign.contracts.Specimen;
import io.countersign.documents.Conformance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No word is lost: every sentence of a Word file outside notes and places for signatures stands in
 * its sheets. The files of others are used where they lie beside the project.
 */
class WordTermsOfOthersTest {

  private static final Pattern PARAGRAPH = Pattern.compile("(?s)<w:p[ >].*?</w:p>");
  private static final Pattern TEXT =
      Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(tab|br|cr)/>");
  private static final String NOTES =
      "\\[(?:Drafting note|Example:|For example|Fill in|Optional|Describe|describe)[^\\]]*]";
  private static final String MARKS =
      "\\{[^{}]*}|\\[ *[x#]? *]|\\( *x? *\\)|\u2610|[\\[\\]\\n]|_{3,}";
  private static final Set<String> SIGNING =
      Set.of(
          "PROVIDER",
          "CUSTOMER",
          "Provider",
          "Customer",
          "Signature",
          "Print Name",
          "Name and Title",
          "Title",
          "Company",
          "Notice Address",
          "Notice Address (choose one or both)",
          "Email",
          "Postal mail",
          "Use email or postal address",
          "Date");

  @Test
  void importsTheCoverPageAndTermsOfCommonPaper() throws Exception {
    Template csa = template("csa", "common-paper-csa/coverpage-template.docx");
    assertThat(csa.title()).isEqualTo("Cloud Service Agreement");
    assertThat(csa.slots()).hasSize(31);
    assertThat(csa.clauses().subList(0, 13))
        .extracting(Clause::title)
        .startsWith("Service", "Restrictions & Obligations")
        .endsWith("General Terms", "Definitions");
    assertThat(csa.clauses().get(7).alone().sections().get(0).items().get(1).text())
        .startsWith("Except as provided in Section 8.4 (Exceptions), each party");
    assertThat(csa.slots().stream().filter(slot -> slot.when().isEmpty())).hasSize(16);
    assertThat(csa.variables())
        .extracting(variable -> variable.name())
        .contains("has-pilot", "has-insurance", "governing-law", "general-cap", "effective-date")
        .doesNotContain("provider-name", "customer-signatory-name");
    assertThat(csa.clauses().get(0).origin().orElseThrow().attribution())
        .isEqualTo(
            "Common Paper Cloud Service Agreement (Version 2.1) free to use under CC BY 4.0.");
  }

  @Test
  void importsTheOrderFormOfCommonPaper() throws Exception {
    Template form = template("order", "common-paper-order-form/template.docx");
    assertThat(form.slots()).hasSize(20);
    assertThat(form.slots().stream().filter(slot -> !slot.alternatives().isEmpty())).hasSize(4);
    assertThat(form.variables())
        .extracting(variable -> variable.name())
        .contains("has-pilot", "has-use-limitations", "payment-terms-days", "fee-unit");
  }

  @Test
  void importsTheCoverPagesOfBonterms() throws Exception {
    Template terms = template("terms", "bonterms-cloud-terms/Example-Cover-Page.docx");
    assertThat(terms.title()).isEqualTo("Cover Page for Bonterms Cloud Terms");
    assertThat(terms.clauses()).hasSize(2);
    assertThat(terms.clauses().get(0).body())
        .startsWith("1. By executing this Cover Page, Customer");
    assertThat(terms.variables()).hasSize(14);

    Template psa = template("psa", "bonterms-psa/template.docx");
    assertThat(psa.slots()).hasSize(5);
    assertThat(psa.clauses().get(1).body().replaceAll("\\s+", " "))
        .contains("between {{customer}} and {{seller}} dated as of {{effective-date}}");
  }

  @Test
  void losesNoWordOfFilesMadeByChance() {
    long seed = System.nanoTime();
    Random chance = new Random(seed);
    for (int round = 0; round < 150; round++) {
      byte[] file = WordFile.of(byChance(chance).toArray(String[]::new));
      ForeignTerms terms = WordFile.terms(file);
      assertThat(WordFile.template(terms, "form")).as("seed %d, round %d", seed, round).isNotNull();
      assertNoWordIsLost("seed " + seed + ", round " + round, documentOf(file), terms.sheets());
    }
  }

  private static List<String> byChance(Random chance) {
    List<String> body = new ArrayList<>(List.of(p("Title"), p(sentence(chance))));
    for (int i = chance.nextInt(6); i >= 0; i--) {
      switch (chance.nextInt(6)) {
        case 0 -> body.add(p(sentence(chance)));
        case 1 -> body.add(p(name(chance)));
        case 2 -> {
          body.add(h(1, name(chance)));
          for (int n = chance.nextInt(4); n > 0; n--) {
            body.add(h(1 + chance.nextInt(4), sentence(chance)));
            body.add(chance.nextBoolean() ? p(sentence(chance)) : "");
          }
        }
        case 3 -> body.add(p(name(chance) + ": {field_" + chance.nextInt(5) + "}"));
        default -> body.add(table(rows(chance)));
      }
    }
    return body.stream().filter(part -> !part.isEmpty()).toList();
  }

  private static String[] rows(Random chance) {
    String[] rows = new String[1 + chance.nextInt(4)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          switch (chance.nextInt(8)) {
            case 0 -> row(name(chance));
            case 1 -> row(name(chance) + "\n" + sentence(chance));
            case 2 -> row(name(chance), "");
            case 3 -> row("", sentence(chance));
            case 4 ->
                row(
                    "{IF flag_" + chance.nextInt(3) + "}" + name(chance),
                    sentence(chance) + "{END-IF}");
            case 5 -> row(name(chance), "( ) " + sentence(chance) + "\n( x ) " + sentence(chance));
            case 6 -> row(name(chance), sentence(chance) + "\n[ ] " + sentence(chance));
            default -> row(name(chance) + "\n" + sentence(chance), "{field_7} " + sentence(chance));
          };
    }
    return rows;
  }

  private static String name(Random chance) {
    return "N" + letters(chance) + " " + letters(chance);
  }

  private static String sentence(Random chance) {
    StringBuilder sentence = new StringBuilder("S" + letters(chance));
    for (int i = chance.nextInt(25); i >= 0; i--) {
      sentence.append(' ').append(chance.nextInt(9) == 0 ? "{field_" + i + "}" : letters(chance));
    }
    return sentence + " end.";
  }

  private static String letters(Random chance) {
    return chance
        .ints(2 + chance.nextInt(6), 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Template template(String id, String file) throws Exception {
    Path path = Path.of("../../shared/data/contracts").resolve(file);
    assumeThat(path).as("the open terms beside the project").exists();
    byte[] content = Files.readAllBytes(path);
    String by = file.startsWith("bonterms") ? "By Bonterms, free to use under CC BY 4.0." : "";
    ForeignTerms terms =
        ForeignTerms.of(
            new Named(id, "", new Origin(by, "CC BY 4.0", "example.org/" + id)),
            new TermsFile(file, content),
            "");
    assertThat(terms.attributed()).isTrue();
    Template template = WordFile.template(terms, id);
    assertThat(Conformance.complaints(Specimen.of(template))).isEmpty();
    assertNoWordIsLost(file, documentOf(content), terms.sheets());
    return template;
  }

  private static String documentOf(byte[] file) {
    byte[] words = WordPackage.unpack("test.docx", file).words();
    return new String(words, StandardCharsets.UTF_8);
  }

  /** Reads the file in another way than the product does. */
  private static void assertNoWordIsLost(
      String file, String document, Map<SheetId, String> sheets) {
    String kept = spaced(String.join(" ", sheets.values()));
    String all =
        PARAGRAPH
            .matcher(document)
            .results()
            .map(paragraph -> textOf(paragraph.group()))
            .collect(Collectors.joining("\n"))
            .replaceAll(NOTES, "");
    List<String> said =
        Arrays.stream(all.split(MARKS, -1))
            .map(words -> spaced(words).replaceAll("^[.:% ]+|[.: ]+$", ""))
            .filter(words -> words.matches(".*\\w.*") && !SIGNING.contains(words))
            .toList();
    assertThat(said).as(file).isNotEmpty();
    assertThat(
            said.stream()
                .filter(words -> !kept.contains(words) && !kept.contains(SheetText.id(words)))
                .toList())
        .as(file)
        .isEmpty();
  }

  private static String textOf(String paragraph) {
    StringBuilder text = new StringBuilder();
    Matcher run = TEXT.matcher(paragraph);
    while (run.find()) {
      text.append(run.group(1) == null ? " " : run.group(1));
    }
    return text.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }
}
