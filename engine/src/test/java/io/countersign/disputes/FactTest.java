package io.countersign.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTest {

  private static final DealId DEAL = new DealId("D1");
  private static final LocalDate DAY = LocalDate.parse("2017-02-01");

  @Test
  void tellsTheDealAnewAndChangesNothingElse() {
    DealHistory known = won(line("Widget", "1000"));

    DealEvent.Won amount = new Fact(Fact.Kind.AMOUNT, "1250.50").in(known);
    assertThat(amount.opportunity().sale().lines()).containsExactly(line("Widget", "1250.50"));
    assertThat(amount.on()).isEqualTo(DAY);
    DealEvent.Won day = new Fact(Fact.Kind.WON_ON, "2017-03-31").in(known);
    assertThat(day).isEqualTo(new DealEvent.Won(of(known), LocalDate.parse("2017-03-31")));
    DealEvent.Won product = new Fact(Fact.Kind.PRODUCT, "Gadget").in(known);
    assertThat(product.opportunity().sale().lines()).containsExactly(line("Gadget", "1000"));
    DealEvent.Won word = new Fact(Fact.Kind.WORD, "sector: public").in(known);
    assertThat(word.opportunity().sale().attributes())
        .containsEntry("sector", "public")
        .containsEntry("kind", "new");
    assertThat(word.opportunity().sale().lines()).isEqualTo(of(known).sale().lines());
    DealEvent.Won sellers = new Fact(Fact.Kind.SELLERS, "amy 60 %, bob 40").in(known);
    assertThat(sellers.opportunity().team().members())
        .extracting(member -> member.who() + " " + member.share().inPercent())
        .containsExactly("amy 60 %", "bob 40 %");
  }

  @Test
  void namesOneProductOfSeveral() {
    DealHistory known = won(line("Widget", "1000"), line("Bolt", "5"));

    assertThat(new Fact(Fact.Kind.PRODUCT, "Bolt > Nut").in(known).opportunity().sale().lines())
        .containsExactly(line("Widget", "1000"), line("Nut", "5"));
    assertRefused("fact-unusable", Fact.Kind.PRODUCT, "Nut", known);
    assertRefused("fact-unusable", Fact.Kind.PRODUCT, "Screw > Nut", known);
  }

  @Test
  void isRefusedWhereItIsNoFactOfTheDeal() {
    DealHistory known = won(line("Widget", "1000"));
    assertRefused("fact-unusable", Fact.Kind.AMOUNT, "a lot", known);
    assertRefused("fact-unusable", Fact.Kind.AMOUNT, "-5", known);
    assertRefused("fact-unusable", Fact.Kind.AMOUNT, "1000", known);
    assertRefused("fact-unusable", Fact.Kind.WON_ON, "31.3.2017", known);
    assertRefused("fact-unusable", Fact.Kind.SELLERS, "amy", known);
    assertRefused("fact-unusable", Fact.Kind.SELLERS, "amy 60 %, bob 30 %", known);
    assertRefused("fact-unusable", Fact.Kind.SELLERS, "amy 60 %, amy 40 %", known);
    assertRefused("fact-unusable", Fact.Kind.SELLERS, "amy 100 %, bob 0 %", known);
    assertRefused("fact-unusable", Fact.Kind.WORD, "colour: red", known);
    assertRefused("fact-unusable", Fact.Kind.WORD, "sector", known);
    assertRefused("deal-not-won", Fact.Kind.AMOUNT, "5", new DealHistory(DEAL, List.of()));
    DealHistory amended =
        new DealHistory(
            DEAL,
            List.of(
                known.events().get(0),
                new DealEvent.Amended(DEAL, of(known).sale(), DAY.plusDays(1))));
    assertRefused("deal-amended", Fact.Kind.AMOUNT, "5", amended);
    assertThat(new Fact(Fact.Kind.WON_ON, "2017-01-31").in(amended).on())
        .isEqualTo(LocalDate.parse("2017-01-31"));
  }

  @Test
  void takesFilesByWhatIsInThem() {
    assertThat(FileKind.of("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8)))
        .contains(FileKind.PDF);
    assertThat(FileKind.of("Grüße\n".getBytes(StandardCharsets.UTF_8))).contains(FileKind.TEXT);
    assertThat(FileKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
        .contains(FileKind.JPEG);
    assertThat(FileKind.of(new byte[] {'M', 'Z', 0, 3})).isEmpty();
    assertThat(FileKind.of(new byte[] {(byte) 0xc3, (byte) 0x28})).isEmpty();
    assertThat(FileKind.of(new byte[0])).isEmpty();
  }

  private static void assertRefused(String code, Fact.Kind kind, String value, DealHistory known) {
    assertThatThrownBy(() -> new Fact(kind, value).in(known))
        .as(value)
        .isInstanceOfSatisfying(
            DisputeRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static Opportunity of(DealHistory known) {
    return known.won().orElseThrow().opportunity();
  }

  private static DealLine line(String product, String amount) {
    return new DealLine(product, BigDecimal.ONE, Quantity.of(amount, "USD"));
  }

  private static DealHistory won(DealLine... lines) {
    Map<String, String> words = Map.of("sector", "private", "kind", "new");
    Sale sale = new Sale("Acme", List.of(lines), words);
    Opportunity opportunity = new Opportunity(DEAL, DealTeam.alone(new ParticipantId("amy")), sale);
    return new DealHistory(DEAL, List.of(new DealEvent.Won(opportunity, DAY)));
  }
}
