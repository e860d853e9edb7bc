package io.countersign.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.plans.Commission;
import io.countersign.plans.PlanVersion;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyThePartChangesTest {

  private static final String PART = "components.commission.rates";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @Test
  void aPartIsOneColumnForEachTestAndValue() {
    assertThat(desk.csv(Desk.RATES, PART))
        .isEqualToNormalizingNewlines(
            """
            product,deal.kind,amount at-least,amount less-than,rate
            Router; Switch,New,,,6 %
            Router,,1000.50,5000,4.25%
            ,,,,1 %
            """);
  }

  @Test
  void anUntouchedTableChangesNoByte() {
    assertThat(desk.back(Desk.RATES, PART, desk.csv(Desk.RATES, PART)).document())
        .isEqualTo(Desk.RATES);
  }

  @Test
  void aWorkbookDoesTheSame() {
    byte[] table = PlanMatrix.of("plan.yaml", Desk.RATES, PART).table(Path.of("t.xlsx"));
    assertThat(desk.back(Desk.RATES, PART, "t.xlsx", table).document()).isEqualTo(Desk.RATES);
  }

  @Test
  void rowsThatStayKeepTheirVeryTextAndNewOnesAreWritten() {
    String changed = desk.csv(Desk.RATES, PART).replace(",,,,1 %", "Cable,,,1000,2.5 %\r\n,,,,1 %");
    assertThat(desk.back(Desk.RATES, PART, changed).document())
        .isEqualTo(
            Desk.RATES.replace(
                "      - { rate: 1 % }",
                "      - { where: { product: Cable, amount: { less-than: 1000 } }, rate: 2.5 % }\n"
                    + "      - { rate: 1 % }"));
  }

  @Test
  void aRemovedRowGoesWithTheCommentsAboveIt() {
    String plan = Desk.RATES.replace("      - where:", "      # agreed in May\n      - where:");
    String changed = desk.csv(plan, PART).replace("Router,,1000.50,5000,4.25%\r\n", "");
    String document = desk.back(plan, PART, changed).document();
    assertThat(document)
        .isEqualTo(
            plan.substring(0, plan.indexOf("      # agreed"))
                + plan.substring(plan.indexOf("      - { rate: 1 % }")));
  }

  @Test
  void listsInBracketsStayListsInBrackets() {
    String plan =
        Desk.HEAD
            + """
            components: { c: { kind: commission, measure: sales, rates: [ { where: { product: A }, rate: 1 % }, { rate: 2 % } ] } } # end
            measures: { sales: { count: amount } }
            """;
    PlanVersion back =
        desk.back(
            plan, "components.c.rates", desk.csv(plan, "components.c.rates").replace("2 %", "3 %"));
    assertThat(back.document()).isEqualTo(plan.replace("2 %", "3 %"));
  }

  @Test
  void linesThatEndAsOnOtherSystemsStaySo() {
    String plan = Desk.RATES.replace("\n", "\r\n");
    String changed = desk.csv(plan, PART).replace("1 %", "1.5 %");
    assertThat(desk.back(plan, PART, changed).document())
        .isEqualTo(plan.replace("- { rate: 1 % } # the rest", "- { rate: 1.5 % }"));
  }

  @Test
  void wordsThatYamlWouldReadOtherwiseStayWords() {
    String changed =
        desk.csv(Desk.RATES, PART).replace("Router; Switch", "\"null; a: b; x #y; \"\"q\"\"\"");
    PlanVersion back = desk.back(Desk.RATES, PART, changed);
    Commission commission = (Commission) back.plan().components().get(0);
    assertThat(((Commission.Rows) commission.price()).rows().get(0).where().words())
        .contains("null, a: b, x #y, \"q\"");
  }

  @Test
  void anEligibilityGrowsFromOneRowToSeveral() {
    String plan =
        Desk.HEAD
            + """
            components:
              push:
                kind: spif
                during: { from: 2026-03-01, until: 2026-04-01 }
                where:
                  product: Router
                  not: { deal.kind: Renewal }
                per-deal: 250
            """;
    String part = "components.push.where";
    assertThat(desk.csv(plan, part))
        .isEqualToNormalizingNewlines("product,not deal.kind\nRouter,Renewal\n");
    PlanVersion back =
        desk.back(
            plan, part, "product,not deal.kind,units at-least\nRouter,Renewal,\nSwitch,,10\n");
    assertThat(desk.csv(back.document(), part))
        .isEqualToNormalizingNewlines(
            "product,not deal.kind,units at-least\nRouter,Renewal,\nSwitch,,10\n");
    assertThat(back.document()).endsWith("    per-deal: 250\n");
  }

  @Test
  void creditWeightsAndGridsAreTablesAsWell() {
    String plan =
        Desk.HEAD
            + """
            measures:
              sales:
                count: amount
                weights: w
                credit:
                  - { to: sellers, where: { product: Router } }
                  - { to: managers, levels: [ 1, 2 ], share: 50 % }
              calls: { count: deals }
            weights:
              w: { by: product, values: { "GTX: Pro": 1.10, Cable: 0 }, otherwise: 1 }
            components:
              c:
                kind: commission
                measure: sales
                grid:
                  down: { measure: sales, bounds: [ 1000, 5000 ], owns: upper }
                  across: { measure: calls, bounds: [ 10 ] }
                  rates:
                    - [ 1 %, 2 % ]
                    - [ 3 %, 4 % ]
                    - [ 5 %, 6 % ]
            """;
    assertThat(desk.csv(plan, "measures.sales.credit"))
        .isEqualToNormalizingNewlines(
            "to,levels,product,share\nsellers,,Router,\nmanagers,1-2,,50 %\n");
    assertThat(desk.csv(plan, "weights.w"))
        .isEqualToNormalizingNewlines("product,weight\nGTX: Pro,1.10\nCable,0\n");
    assertThat(desk.csv(plan, "components.c.grid"))
        .isEqualToNormalizingNewlines(
            """
            sales \\ calls,up-to 10,above 10
            below 1000,1 %,2 %
            below 5000,3 %,4 %
            at-least 5000,5 %,6 %
            """);
    for (String part : new String[] {"measures.sales.credit", "weights.w", "components.c.grid"}) {
      assertThat(desk.back(plan, part, desk.csv(plan, part)).document()).isEqualTo(plan);
    }
    String grid =
        desk.csv(plan, "components.c.grid")
            .replace("up-to 10,above 10", "up-to 12,above 12")
            .replace("5 %", "5.5 %");
    assertThat(desk.back(plan, "components.c.grid", grid).document())
        .isEqualTo(
            plan.replace("bounds: [ 10 ]", "bounds: [ 12 ]")
                .replace("[ 5 %, 6 % ]", "[ 5.5 %, 6 % ]"));
    assertThat(
            desk.back(plan, "weights.w", "product,weight\nGTX: Pro,1.10\nSwitch,0.5\n").document())
        .isEqualTo(plan.replace("Cable: 0", "Switch: 0.5"));
    assertThat(
            desk.back(plan, "measures.sales.credit", "to,levels,share\nmanagers,1-3,50 %\n")
                .document())
        .contains("- { to: managers, levels: [ 1, 3 ], share: 50 % }");
  }

  @Test
  void whatATableCannotHoldIsRefusedByName() {
    String plan =
        Desk.RATES.replace("deal.kind: New", "any: [ { deal.kind: New }, { deal.kind: Old } ]");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() -> desk.csv(plan, PART)).getMessage())
        .isEqualTo(
            "plan.yaml, line 16, column 54: found 'any' inside a row; expected tests beside each"
                + " other, which must all hold. Write one row for each alternative, or edit this"
                + " part in the plan itself.");
  }
}
