package io.countersign.close;

import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.statements.SignedPlans;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The plan letters of a company, for tests that want some. */
final class SignedLetters implements SignedPlans {

  private final Map<Key, Letter> letters = new HashMap<>();
  private boolean asked;

  /** From now on the company asks for signed plans. */
  void ask() {
    asked = true;
  }

  void sign(String who, String plan, int version) {
    String number = who + " " + plan + " " + version;
    letters.put(
        new Key(new ParticipantId(who), plan, version),
        new Letter(
            number,
            LocalDate.parse("2017-01-02"),
            Digest.of(number.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public boolean asked(PayCycle cycle) {
    return asked;
  }

  @Override
  public Map<Key, Letter> letters() {
    return Map.copyOf(letters);
  }

  @Override
  public String told() {
    return asked + " " + letters.size();
  }
}
