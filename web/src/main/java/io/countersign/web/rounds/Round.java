package io.countersign.web.rounds;

import java.time.Duration;

/** Something that is done again and again while the application serves; a bean of its own. */
public interface Round {

  /** How it is called where it fails, such as {@code reminders of approvals}. */
  String name();

  /** How long after the start it is done first. */
  Duration first();

  /** How long after its end it is done again. */
  Duration every();

  /** Does it once. What it throws is logged, and it is done again later. */
  void round();
}
