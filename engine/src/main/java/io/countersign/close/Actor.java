package io.countersign.close;

import io.countersign.people.ParticipantId;
import java.util.Optional;

/** Somebody who does something here, and the participant that person is, if any. */
public record Actor(String login, Optional<ParticipantId> participant) {

  /** Somebody who earns nothing. */
  public static Actor of(String login) {
    return new Actor(login, Optional.empty());
  }

  public static Actor of(String login, ParticipantId participant) {
    return new Actor(login, Optional.of(participant));
  }
}
