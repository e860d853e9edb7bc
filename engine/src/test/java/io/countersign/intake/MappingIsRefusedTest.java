package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingIsRefusedTest {

  @TempDir private Path folder;

  @Test
  void exceptWhenItIsWhole() {
    assertThatCode(() -> new Office(folder).mapping()).doesNotThrowAnyException();
  }

  @Test
  void withThePlaceOfEveryProblemAtOnce() {
    String yaml =
        """
        source: crm
        colour: red
        currency: EURO
        format:
          dates: YYYY-MM-DD
          decimal: ";"
        people:
          file: people.csv
          key: login
          manager: boss
          from: {column: since, otherwise: tomorrow}
        opportunities:
          file: deals.csv
          key: [id, line]
          owner: {column: owner, by: nickname}
          product: product
          amount: amount
          stage: {column: stage, open: [New], closed: [Won]}
          opened: 2026-01-01
        """;

    assertThat(refusalOf(yaml))
        .extracting(DocumentProblem::line, DocumentProblem::path, DocumentProblem::found)
        .containsExactly(
            tuple(2, "colour", "the unknown key 'colour'"),
            tuple(3, "currency", "'EURO'"),
            tuple(5, "format.dates", "'YYYY-MM-DD'"),
            tuple(6, "format.decimal", "';'"),
            tuple(8, "people", "no key 'titles'"),
            tuple(8, "people", "no key 'name'"),
            tuple(11, "people.from.otherwise", "'tomorrow'"),
            tuple(13, "opportunities", "no key 'closed'"),
            tuple(15, "opportunities.owner.by", "'nickname'"),
            tuple(16, "opportunities.product", "'product'"),
            tuple(18, "opportunities.stage", "no key 'won'"),
            tuple(18, "opportunities.stage.closed", "the unknown key 'closed'"));
  }

  @Test
  void whenLinesHaveNoDealsOrDealsTellTheirAmountBesideLines() {
    String deals =
        "opportunities: {file: d.csv, key: id, owner: o, amount: a, stage: open, opened: x,"
            + " closed: c}\n";
    String lines =
        "lines: {file: l.csv, deal: id, product: p, amount: a,"
            + " discount: {column: d, as: part}}\n";

    assertThat(refusalOf("source: s\ncurrency: EUR\n" + lines))
        .extracting(DocumentProblem::path, DocumentProblem::found)
        .contains(tuple("the document", "no key 'opportunities'"), tuple("lines.product", "'p'"));
    assertThat(refusalOf("source: s\ncurrency: EUR\n" + deals + lines))
        .extracting(DocumentProblem::path)
        .contains("opportunities.amount", "lines.discount");
  }

  @Test
  void whenAKeyIsThereTwice() {
    assertThat(refusalOf("source: a\nsource: b\npeople: []\n"))
        .extracting(DocumentProblem::line, DocumentProblem::path)
        .contains(tuple(2, "source"), tuple(3, "people"));
  }

  @Test
  void whenItIsNoYaml() {
    assertThat(refusalOf("source: [a\npeople: b\n"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    assertThat(refusalOf("")).isNotEmpty();
    assertThat(refusalOf("just text")).isNotEmpty();
    assertThat(refusalOf("a: &x {b: c}\nd: *x\n")).isNotEmpty();
  }

  @Test
  void whenItsFileIsNotUtf8(@TempDir Path elsewhere) throws IOException {
    Path file = elsewhere.resolve("mapping.yaml");
    Files.write(file, "source: K\u00f6ln\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Mapping.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("mapping.yaml is not UTF-8; save it with that encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../people.csv", "/etc/passwd", "..", "C:people.csv", "a\\\\b.csv", "a/b"})
  void whenAFileWouldLeadOutOfTheFolder(String file) {
    Office office = new Office(folder).mapped("file: people.csv", "file: '" + file + "'");

    assertThat(catchThrowableOfType(DocumentRefused.class, office::mapping))
        .hasMessageContaining(
            "people.file: found '" + file + "'; expected the plain name of a file");
  }

  private static List<DocumentProblem> refusalOf(String yaml) {
    DocumentRefused refused =
        catchThrowableOfType(DocumentRefused.class, () -> Mapping.parse("mapping.yaml", yaml));
    assertThat(refused).hasMessageContaining("mapping.yaml: line ");
    return refused.problems();
  }
}
