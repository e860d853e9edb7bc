package io.countersign.web.access;

import java.util.UUID;

/** The identity of a user; it outlives a changed login or name. */
public record UserId(UUID value) {

  public static UserId random() {
    return new UserId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
