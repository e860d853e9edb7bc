package io.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Specimen.class)
class DeniedByDefaultTest {

  private static final String PASSWORD = "correct horse battery";

  @LocalServerPort int port;
  @Autowired Users users;

  private Caller caller = new Caller(0);
  private String login = "";

  @BeforeEach
  void aRepExists() {
    caller = new Caller(port);
    login = "rep-" + UUID.randomUUID();
    users.add(User.of(new Login(login), "A rep", Role.REP, null), new Password(PASSWORD));
  }

  @Test
  void aStrangerIsSentToTheSignInWhateverTheAddress() {
    for (var path :
        new String[] {"/", "/no/such/page", "/specimen/statement", "/error", "/ASSETS/x"}) {
      var response = caller.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(302);
      assertThat(header(response, "Location")).as(path).isEqualTo("/sign-in");
    }
  }

  @Test
  void aStrangersProgramGetsAProblemAndAPartOfAPageReloads() {
    assertThat(caller.get("/api/specimen/closed").statusCode()).isEqualTo(401);
    var part = caller.get("/specimen/statement", "HX-Request", "true");
    assertThat(part.statusCode()).isEqualTo(401);
    assertThat(header(part, "HX-Refresh")).isEqualTo("true");
  }

  @Test
  void anotherRolesPageIsForbiddenAndOneWithoutADoorDoesNotExist() {
    caller.signIn(login, PASSWORD);
    assertThat(caller.get("/specimen/statement").statusCode()).isEqualTo(200);
    assertThat(caller.get("/specimen/approvals").statusCode()).isEqualTo(403);
    assertThat(caller.get("/specimen/approvals").body()).contains("Your role does not open this");
    assertThat(caller.get("/webjars/other/file.js").statusCode()).isEqualTo(404);
  }

  @Test
  void everyAnswerCarriesTheHeaders() {
    for (var path : new String[] {"/sign-in", "/assets/countersign.css", "/no/such/page"}) {
      var response = caller.get(path);
      assertThat(header(response, "Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
      assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
    }
    assertThat(header(caller.get("/sign-in"), "Cache-Control")).contains("no-store");
    assertThat(header(caller.get("/assets/countersign.css"), "Cache-Control"))
        .contains("max-age=31536000");
  }

  @Test
  void theSessionIsAnotherOneAfterSigningInAndItsCookieIsClosed() {
    var page = caller.get("/sign-in");
    assertThat(header(page, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    var before = caller.session();
    assertThat(header(caller.signIn(login, PASSWORD), "Location")).isEqualTo("/");
    assertThat(caller.session()).isNotEqualTo(before);
  }

  @Test
  void aChangeWithoutTokenIsRefusedAndAStrangersOneSignsInFirst() {
    var form = Map.of("current", PASSWORD, "wanted", "another password", "repeated", "x");
    assertThat(header(caller.post("/account/password", form), "Location")).isEqualTo("/sign-in");
    caller.signIn(login, PASSWORD);
    var refused = caller.post("/account/password", form);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("This form is out of date");
  }

  @Test
  void theSixthTryInAMinuteIsRefusedUnreadForAnyLogin() {
    for (var tried : new String[] {login, "nobody-" + UUID.randomUUID(), "no login at all"}) {
      for (int i = 0; i < 5; i++) {
        caller.signIn(tried, "wrong password");
        assertThat(caller.get("/sign-in").body()).contains("Login or password is wrong.");
      }
      caller.signIn(tried, PASSWORD);
      assertThat(caller.get("/sign-in").body()).contains("Too many tries. Wait a minute");
    }
  }

  @Test
  void withoutADemoCompanyTheSignInPageShowsNone() {
    assertThat(caller.get("/sign-in").body()).doesNotContain("Demo company");
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
