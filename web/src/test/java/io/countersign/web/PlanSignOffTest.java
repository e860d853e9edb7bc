package io.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.canonical.Digest;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.PublishedPlans;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan is checked, its warnings are signed off by name, and it is published with them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlanSignOffTest {

  private static final String PASSWORD = "correct horse battery";

  @LocalServerPort int port;
  @Autowired Users users;
  @Autowired PublishedPlans plans;

  private Caller caller = new Caller(0);
  private String login = "";
  private String document = "";

  @BeforeEach
  void somebodyOfFinanceSignsIn() {
    caller = new Caller(port);
    login = "finance-" + UUID.randomUUID().toString().substring(0, 8);
    users.add(User.of(new Login(login), "Frances", Role.FINANCE, null), new Password(PASSWORD));
    caller.signIn(login, PASSWORD);
    document =
        """
        plan: p-%s
        title: Plain plan
        version: 1
        currency: USD
        effective: { from: 2026-01-01, until: 2027-01-01 }
        period: quarter
        measures: { sales: { count: amount } }
        components:
          commission: { kind: commission, measure: sales, rate: 5 %% }
        exchange-rates: { EUR: 1.1 }
        """
            .formatted(UUID.randomUUID().toString().substring(0, 8));
  }

  @Test
  void thePageListsTheWarningsWithATickForEach() {
    String page = send(Map.of(), false).body();

    assertThat(page)
        .contains("Line 9, column 3", "components.commission", "and so on without end")
        .contains("value=\"uncapped components.commission\"", "value=\"example-missing plan\"");
  }

  @Test
  void warningsThatNobodySignedOffStandInTheWay() {
    HttpResponse<String> refused = send(Map.of("accepted", "example-missing plan"), true);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("1 warning that nobody signed off: uncapped at components.commission")
        .contains("value=\"example-missing plan\" checked");
    assertThat(plans.find(digest())).isEmpty();
  }

  @Test
  void thePlanShowsWhoSignedItsWarningsOffAndWhy() {
    document = document.replace("rate: 5 %", "rate: 5 %, cap: { pay: 9000 }");
    HttpResponse<String> published =
        send(
            Map.of(
                "accepted", "example-missing plan",
                "reason example-missing plan", "Tried on paper <b>"),
            true);

    assertThat(published.statusCode()).isEqualTo(302);
    assertThat(caller.get("/plans/" + digest().hex()).body())
        .contains("Signed off by " + login, ": Tried on paper &lt;b&gt;", "no worked example");
  }

  @Test
  void errorsStandInTheWayWhateverIsTicked() {
    document += "clawback: { early: { within-days: 30, recover: full } }\n";

    HttpResponse<String> refused = send(Map.of("accepted", "clause-missing clawback.early"), true);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("1 error: clause-missing at clawback.early");
  }

  @Test
  void programsGetTheSameFindings() {
    HttpResponse<String> checked = caller.postJson("/api/plans/check", json(document));
    assertThat(checked.statusCode()).isEqualTo(200);
    assertThat(checked.body())
        .contains("\"publishable\":true", "\"code\":\"uncapped\"", "\"line\":9,\"column\":3");

    HttpResponse<String> unreadable = caller.postJson("/api/plans/check", json("plan: p"));
    assertThat(unreadable.statusCode()).isEqualTo(422);
    assertThat(unreadable.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(unreadable.body())
        .contains("\"code\":\"plan-refused\"", "\"pointer\":\"/document\"");
    assertThat(caller.postJson("/api/plans", json(document)).statusCode())
        .as("without the token of a form")
        .isEqualTo(403);
  }

  private HttpResponse<String> send(Map<String, String> fields, boolean publish) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("_csrf", caller.token("/plans/publish"));
    form.put("document", document);
    form.put("publish", String.valueOf(publish));
    return caller.post("/plans/publish", form);
  }

  private Digest digest() {
    PlanVersion version = PlanReader.read("plan", document);
    return version.digest();
  }

  private static String json(String text) {
    return "{\"document\":\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
        + "\"}";
  }
}
