package io.countersign.web.access;

import io.countersign.people.ParticipantId;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in. Controllers receive the current one as {@code @AuthenticationPrincipal
 * User user}.
 *
 * @param name the name people read
 * @param participant the earner this user is, null for those who earn nothing here
 */
public record User(
    UserId id, Login login, String name, Role role, @Nullable ParticipantId participant)
    implements Principal {

  /** A user that is new today. */
  public static User of(Login login, String name, Role role, @Nullable ParticipantId participant) {
    return new User(UserId.random(), login, name, role, participant);
  }

  @Override
  public String getName() {
    return login.value();
  }
}
