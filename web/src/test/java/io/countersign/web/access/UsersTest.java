package io.countersign.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.people.ParticipantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class UsersTest {

  private static final Password PASSWORD = new Password("correct horse battery");

  @Autowired Users users;
  @Autowired JdbcClient jdbc;

  @Test
  void findsWhoWasAdded() {
    var maya =
        User.of(new Login("Maya@example.com"), "Maya Okafor", Role.REP, new ParticipantId("P-1"));
    users.add(maya, PASSWORD);
    assertThat(users.byLogin(new Login("maya@EXAMPLE.com"))).hasValue(maya);
    assertThat(users.byId(maya.id())).hasValue(maya);
  }

  @Test
  void recognisesByLoginAndPasswordOnly() {
    var ben = User.of(new Login("ben"), "Ben", Role.LEGAL, null);
    users.add(ben, PASSWORD);
    assertThat(users.recognise("BEN ", PASSWORD.typed())).hasValue(ben);
    assertThat(users.recognise("ben", "something else")).isEmpty();
    assertThat(users.recognise("nobody", PASSWORD.typed())).isEmpty();
    assertThat(users.recognise("' or 1=1 --", "nobody signs in with this")).isEmpty();
    jdbc.sql("update app_user set enabled = false where login = 'ben'").update();
    assertThat(users.recognise("ben", PASSWORD.typed())).isEmpty();
  }

  @Test
  void refusesASecondUserWithTheSameLogin() {
    users.add(User.of(new Login("ann"), "Ann", Role.FINANCE, null), PASSWORD);
    var second = User.of(new Login("ANN"), "Another Ann", Role.FINANCE, null);
    assertThatThrownBy(() -> users.add(second, PASSWORD))
        .isInstanceOf(LoginTaken.class)
        .hasMessage("Login 'ann' is taken; choose another one");
  }

  @Test
  void keepsNoPasswordReadable() {
    users.add(User.of(new Login("eve"), "Eve", Role.FINANCE, null), PASSWORD);
    assertThat(jdbc.sql("select password_hash from app_user").query(String.class).list())
        .allSatisfy(hash -> assertThat(hash).startsWith("$2"));
    assertThat(PASSWORD).hasToString("Password[hidden]");
  }
}
