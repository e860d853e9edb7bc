package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
        .extracting(MappingProblem::toString)
        .containsExactlyInAnyOrder(
            "line 2, column 1, colour: found the unknown key 'colour'; expected one of currency,"
                + " format, opportunities, people, products, source",
            "line 3, column 11, currency: found 'EURO'; expected an ISO 4217 code such as USD",
            "line 5, column 10, format.dates: found 'YYYY-MM-DD'; expected patterns of y, M and d,"
                + " such as yyyy-MM-dd or M/d/yy",
            "line 6, column 12, format.decimal: found ';'; expected '.' or ','",
            "line 8, column 3, people.name: found nothing; expected the name of a column",
            "line 8, column 3, people.titles.seller: found nothing; expected what somebody is"
                + " called whom nobody reports to, such as Seller",
            "line 8, column 3, people.titles.manager: found nothing; expected what somebody is"
                + " called who has reports, such as Manager",
            "line 11, column 36, people.from.otherwise: found 'tomorrow'; expected a date such as"
                + " 2026-01-31",
            "line 13, column 3, opportunities.closed: found nothing; expected the name of a column",
            "line 15, column 30, opportunities.owner.by: found 'nickname'; expected key or name",
            "line 16, column 12, opportunities.product: found 'product'; expected a section"
                + " products that says which there are",
            "line 18, column 10, opportunities.stage.won: found nothing; expected the words of the"
                + " column that mean won",
            "line 18, column 39, opportunities.stage.closed: found the unknown key 'closed';"
                + " expected one of column, lost, open, won");
  }

  @Test
  void whenAKeyIsThereTwice() {
    assertThat(refusalOf("source: a\nsource: b\npeople: []\n"))
        .extracting(MappingProblem::toString)
        .contains(
            "line 2, column 1, source: found 'source' a second time; expected each key once",
            "line 3, column 9, people: found a list; expected keys and values");
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

  private static List<MappingProblem> refusalOf(String yaml) {
    MappingRefused refused =
        catchThrowableOfType(MappingRefused.class, () -> Mapping.parse("mapping.yaml", yaml));
    assertThat(refused).hasMessageContaining("mapping.yaml: line ");
    return refused.problems();
  }
}
