package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingIsRefusedTest {

  @TempDir private Path folder;

  @Test
  void exceptWhenItIsWhole() {
    assertThatCode(() -> new Office(folder).mapping()).doesNotThrowAnyException();
  }

  @Test
  void withLineAndColumnOfEveryProblemAtOnce() {
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
        .extracting(DocumentProblem::toString)
        .containsExactly(
            "line 2, column 9, colour: found the unknown key 'colour'; expected only source,"
                + " format, currency, people, products, opportunities",
            "line 3, column 11, currency: found 'EURO'; expected a currency such as USD",
            "line 5, column 10, format.dates: found 'YYYY-MM-DD'; expected patterns of y, M and d,"
                + " such as yyyy-MM-dd or M/d/yy",
            "line 6, column 12, format.decimal: found ';'; expected '.' or ','",
            "line 8, column 3, people: found no key 'titles'; expected 'titles':"
                + " {seller: Seller, manager: Manager}",
            "line 8, column 3, people: found no key 'name'; expected 'name': the name of a column",
            "line 11, column 36, people.from.otherwise: found 'tomorrow'; expected a day such as"
                + " 2017-03-31",
            "line 13, column 3, opportunities: found no key 'closed'; expected 'closed': the name"
                + " of a column",
            "line 15, column 30, opportunities.owner.by: found 'nickname'; expected one of key,"
                + " name",
            "line 16, column 12, opportunities.product: found 'product'; expected a section"
                + " 'products' that lists them",
            "line 18, column 10, opportunities.stage: found no key 'won'; expected 'won': the words"
                + " that mean won",
            "line 18, column 47, opportunities.stage.closed: found the unknown key 'closed';"
                + " expected only column, open, won, lost");
  }

  @Test
  void whenAKeyIsThereTwice() {
    assertThat(refusalOf("source: a\nsource: b\npeople: []\n"))
        .extracting(DocumentProblem::toString)
        .contains(
            "line 2, column 1, source: found the key a second time; expected each key once",
            "line 3, column 9, people: found a list; expected a mapping of keys to values");
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

  private static List<DocumentProblem> refusalOf(String yaml) {
    DocumentRefused refused =
        catchThrowableOfType(DocumentRefused.class, () -> Mapping.parse("mapping.yaml", yaml));
    assertThat(refused).hasMessageContaining("mapping.yaml: line ");
    return refused.problems();
  }
}
