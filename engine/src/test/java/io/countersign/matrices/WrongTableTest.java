package io.countersign.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongTableTest {

  private static final String PART = "components.commission.rates";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @Test
  void everyProblemComesOutAtOnceWithItsCell() {
    assertThat(
            desk.refusal(
                    Desk.RATES,
                    PART,
                    """
                product,colour,amount at-least,rate
                Router,red,"1,000",4
                ,,,

                =cmd(),,,5 %
                Router;;Switch,,10,6 %
                Cable,,,7 %
                Cable,,,8 %
                ,,,1 %
                """)
                .lines())
        .containsExactly(
            "table.csv, row 1, column B: found the unknown column 'colour'; expected only product,"
                + " account, currency, deal.NAME, these with 'not ' before the field, amount, units,"
                + " cost, margin, margin-rate, markup, price, won-on with ' at-least', ' more-than',"
                + " ' at-most' or ' less-than', rate, per-unit, per-deal. Correct the name, or delete"
                + " the column.",
            "table.csv, row 2, column C: found '1,000'; expected a number such as 80000 or 0.75,"
                + " without separators or exponent, of at most 15 digits before the point and 12"
                + " after it. Correct it in the table.",
            "table.csv, row 2, column D: found '4'; expected a percentage with its sign, such as 4 %"
                + " or 0.75 %. Correct it in the table.",
            "table.csv, row 3: found an empty row; expected rows without a gap. Delete the row, or"
                + " write what was forgotten.",
            "table.csv, row 4: found an empty row; expected rows without a gap. Delete the row, or"
                + " write what was forgotten.",
            "table.csv, row 5, column A: found '=cmd()', which a spreadsheet could run as a formula;"
                + " expected a word that begins otherwise. Write the word itself; where it really"
                + " begins so, use .xlsx.",
            "table.csv, row 6, column A: found 'Router;;Switch' with a word missing; expected words"
                + " with one semicolon between two of them. Delete the semicolon too many.",
            "table.csv, row 8: found row 7 once more; expected rows that differ in what they are for."
                + " Delete one of the two, or make them differ.");
  }

  @Test
  void damageOfTheFileIsNamed() {
    assertThat(desk.refusal(Desk.RATES, PART, "product,rate\n\"Router,4 %\n"))
        .contains("row 2", "an open quotation mark");
    assertThat(desk.refusal(Desk.RATES, PART, "product,rate\nRouter,4 %,5 %\n,1 %\n"))
        .contains("row 2", "3 cells");
    assertThat(desk.refusal(Desk.RATES, PART, "product,product\nA,B\n")).contains("once more");
    assertThat(desk.refusal(Desk.RATES, PART, "product,rate\n")).contains("a header and no row");
    assertThat(desk.refusal(Desk.RATES, PART, "")).contains("the header in the first row");
    assertThat(desk.refusal(Desk.RATES, PART, "product,rate\n" + ",1 %\n".repeat(10_002)))
        .contains("row 10002", "at most 10000 rows");
  }

  @Test
  void semicolonsSeparateWhereALanguageSavesThemSo() {
    assertThat(desk.back(Desk.RATES, PART, "product;rate\n\"A; B\";4 %\n;1 %\n").document())
        .contains("- { where: { product: [ A, B ] }, rate: 4 % }");
  }

  @Test
  void aPartThatIsNotThereIsRefused() {
    assertThat(desk.refusal(Desk.RATES, "components.commission.tiers", "a\nb\n"))
        .contains("found the part 'components.commission.tiers'", "components.NAME.rates");
    assertThat(desk.refusal(Desk.RATES, "quotas.target", "a\nb\n")).contains("no quotas.target");
  }
}
