package io.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.deals.DealHistory;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.intake.DealJournal;
import io.countersign.people.ParticipantId;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Letters, comparisons and answers as programs get them, each role its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "countersign.demo=true")
class InsightApiTest {

  private static final String PASSWORD = "countersign-demo";
  private static final String MAYA = "maya.okafor";

  @LocalServerPort int port;
  @Autowired PublishedPlans plans;
  @Autowired DealJournal journal;

  private Caller caller = new Caller(0);

  @BeforeEach
  void nobodyIsSignedIn() {
    caller = new Caller(port);
  }

  @Test
  void theLetterIsTheSameTwiceAndOursToRead() {
    caller.signIn("maya", PASSWORD);
    byte[] first = caller.bytes(letterOf(MAYA));
    assertThat(caller.bytes(letterOf(MAYA))).isEqualTo(first);
    assertThat(Reading.of(Document.of(first)).pages()).isPositive();
    assertThat(new String(first, 0, 8, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-1.7");
  }

  @Test
  void aRepGetsNoLetterOfSomebodyElseAndFinanceGetsEverybodys() {
    String other = sellerOtherThanMaya().value();
    caller.signIn("maya", PASSWORD);
    assertThat(caller.get(letterOf(other)).statusCode()).isEqualTo(404);
    assertThat(caller.get("/plans/sales-plan/1/letters").statusCode()).isEqualTo(403);
    caller = new Caller(port);
    caller.signIn("finance", PASSWORD);
    assertThat(caller.get(letterOf(other)).statusCode()).isEqualTo(200);
    assertThat(caller.get(letterOf("nobody")).statusCode()).isEqualTo(404);
  }

  @Test
  void aProposedPlanIsComparedAndOneThatCannotBeReadComesBackWithPlaces() {
    caller.signIn("finance", PASSWORD);
    String document = plans.list().get(0).version().document();
    String changed = document.replace("rate: 4 %", "rate: 5 %");
    var answer = caller.postJson("/api/plans/compare", "{\"document\":" + quoted(changed) + "}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"gains\":[{\"participant\":", "\"currency\":\"EUR\"");
    var refused = caller.postJson("/api/plans/compare", "{\"document\":\"plan: p\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"code\":\"plan-refused\"", "\"pointer\":\"/document\"", "\"line\":");
    var empty = caller.postJson("/api/plans/compare", "{\"deal\":\"D1\"}");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("\"pointer\":\"/amount\"");
    var unknown = caller.postJson("/api/plans/compare", "{\"deal\":\"D1\",\"amount\":\"10\"}");
    assertThat(unknown.statusCode()).isEqualTo(409);
    assertThat(unknown.body()).contains("\"code\":\"deal-not-won\"");
  }

  @Test
  void aRepComparesNothingAndAsksOnlyAboutTheOwnPay() {
    DealHistory own = wonBy(new ParticipantId(MAYA), true);
    DealHistory others = wonBy(new ParticipantId(MAYA), false);
    caller.signIn("maya", PASSWORD);
    assertThat(caller.postJson("/api/plans/compare", "{}").statusCode()).isEqualTo(403);
    String question = "/api/why-not?deal=" + own.deal();
    assertThat(caller.get(question).body()).contains("\"participant\":\"maya.okafor\"");
    assertThat(caller.get(question + "&participant=" + sellerOtherThanMaya()).statusCode())
        .isEqualTo(404);
    String unknown = caller.get("/api/why-not?deal=NONE").body();
    assertThat(caller.get("/api/why-not?deal=" + others.deal()).body())
        .isEqualTo(unknown.replace("NONE", others.deal().value()));
  }

  private String letterOf(String participant) {
    PublishedPlan plan = plans.list().get(0);
    return "/plans/%s/%d/letter/%s.pdf"
        .formatted(plan.plan().name(), plan.plan().head().version(), participant);
  }

  private ParticipantId sellerOtherThanMaya() {
    return wonBy(new ParticipantId(MAYA), false)
        .won()
        .orElseThrow()
        .opportunity()
        .team()
        .members()
        .get(0)
        .who();
  }

  private DealHistory wonBy(ParticipantId who, boolean wanted) {
    return journal.histories().stream()
        .filter(deal -> deal.won().isPresent())
        .filter(
            deal ->
                wanted
                    == deal.won().orElseThrow().opportunity().team().members().stream()
                        .anyMatch(member -> member.who().equals(who)))
        .findFirst()
        .orElseThrow();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
