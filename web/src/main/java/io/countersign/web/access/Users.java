package io.countersign.web.access;

import io.countersign.people.ParticipantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Everybody who can sign in: table {@code app_user}. Passwords are kept as bcrypt hashes only. */
@Component
public class Users {

  private static final String COLUMNS =
      "select id, login, name, role, participant_id from app_user";
  private static final RowMapper<User> USER =
      (row, number) ->
          new User(
              new UserId(UUID.fromString(row.getString("id"))),
              new Login(row.getString("login")),
              row.getString("name"),
              Role.valueOf(row.getString("role")),
              participant(row.getString("participant_id")));

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder = new BCryptPasswordEncoder();
  private final String nobodysHash = encoder.encode("nobody signs in with this");

  Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds a user who may sign in at once.
   *
   * @throws LoginTaken when another user has that login
   */
  public void add(User user, Password password) {
    try {
      jdbc.sql(
              """
              insert into app_user (id, login, name, role, participant_id, password_hash, enabled)
              values (:id, :login, :name, :role, :participant, :hash, true)
              """)
          .param("id", user.id().toString())
          .param("login", user.login().value())
          .param("name", user.name())
          .param("role", user.role().name())
          .param("participant", user.participant() == null ? null : user.participant().value())
          .param("hash", encoder.encode(password.typed()))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new LoginTaken(user.login());
    }
  }

  /** Whether nobody can sign in here yet. */
  public boolean isEmpty() {
    return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
  }

  /** Everybody who may sign in, by login. */
  public List<User> all() {
    return jdbc.sql(COLUMNS + " where enabled order by login").query(USER).list();
  }

  public Optional<User> byLogin(Login login) {
    return jdbc.sql(COLUMNS + " where login = ?").param(login.value()).query(USER).optional();
  }

  public Optional<User> byId(UserId id) {
    return jdbc.sql(COLUMNS + " where id = ?").param(id.toString()).query(USER).optional();
  }

  public void changePassword(UserId id, Password password) {
    jdbc.sql("update app_user set password_hash = ? where id = ?")
        .params(encoder.encode(password.typed()), id.toString())
        .update();
  }

  /**
   * The user whose login and password these are. An unknown login costs the same time as a wrong
   * password, so that nobody learns which logins exist.
   */
  Optional<User> recognise(String login, String password) {
    var hash =
        Login.fits(login)
            ? jdbc.sql("select password_hash from app_user where login = ? and enabled")
                .param(new Login(login).value())
                .query(String.class)
                .optional()
            : Optional.<String>empty();
    var right = encoder.matches(password, hash.orElse(nobodysHash));
    return right && hash.isPresent() ? byLogin(new Login(login)) : Optional.empty();
  }

  private static @Nullable ParticipantId participant(@Nullable String key) {
    return key == null ? null : new ParticipantId(key);
  }
}
