package io.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
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
class RefusalsTellTheWayOutTest {

  @LocalServerPort int port;
  @Autowired Users users;

  private Caller caller = new Caller(0);

  @BeforeEach
  void aRepIsSignedIn() {
    caller = new Caller(port);
    var login = new Login("rep-" + UUID.randomUUID());
    users.add(User.of(login, "A rep", Role.REP, null), new Password("correct horse battery"));
    caller.signIn(login.value(), "correct horse battery");
  }

  @Test
  void aProgramGetsAProblem() {
    var response = caller.get("/api/specimen/closed");
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body())
        .contains(
            "\"title\":\"Period 2026-Q3 is closed\"",
            "\"detail\":\"Post the correction in the open period.\"",
            "\"code\":\"period-closed\"",
            "\"instance\":\"/api/specimen/closed\"");
  }

  @Test
  void aPersonGetsAPageAndAPartOfAPageOneSentence() {
    var page = caller.get("/specimen/closed");
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("Period 2026-Q3 is closed", "Post the correction in the open period.");
    assertThat(caller.get("/specimen/closed", "HX-Request", "true").body())
        .isEqualTo("Period 2026-Q3 is closed. Post the correction in the open period.");
  }

  @Test
  void aFaultOfOursTellsNothingOfOurInside() {
    for (var path : new String[] {"/specimen/broken", "/api/specimen/broken"}) {
      var response = caller.get(path);
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body())
          .contains("Something went wrong here")
          .doesNotContain("secret", "Exception", "io.countersign");
    }
  }

  @Test
  void whatIsNotThereIsSaidCalmly() {
    assertThat(caller.get("/api/specimen/nothing").body()).contains("\"code\":\"not-found\"");
    assertThat(caller.get("/specimen/nothing").body()).contains("There is nothing here");
  }
}
