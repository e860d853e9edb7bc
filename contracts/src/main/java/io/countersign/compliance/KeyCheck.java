package io.countersign.compliance;

import io.countersign.signing.KeyStanding;
import io.countersign.signing.Notary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the certificates of those who sign are good, and stay so for a while. */
@Component
class KeyCheck implements Check {

  /** How long before its end a certificate is told. */
  static final Duration AHEAD = Duration.ofDays(60);

  private final Notary notary;

  KeyCheck(Notary notary) {
    this.notary = notary;
  }

  @Override
  public Set<FindingCode> codes() {
    return EnumSet.of(
        FindingCode.KEY_EXPIRING, FindingCode.KEY_REVOKED, FindingCode.REVOCATION_UNKNOWN);
  }

  @Override
  public List<Found> look(Instant now) {
    List<Found> found = new ArrayList<>();
    for (KeyStanding key : notary.keys()) {
      String about = key.certificate().hex();
      String whose = "The certificate of %s (serial %s)".formatted(key.signer(), key.serial());
      if (key.until().isBefore(now.plus(AHEAD))) {
        found.add(
            Found.of(
                FindingCode.KEY_EXPIRING, about, whose + " runs out on " + day(key.until()) + "."));
      }
      key.revoked()
          .ifPresent(
              at ->
                  found.add(
                      Found.of(
                          FindingCode.KEY_REVOKED,
                          about,
                          whose + " is void since " + day(at) + ".")));
      if (!key.silence().isEmpty()) {
        found.add(
            Found.of(
                FindingCode.REVOCATION_UNKNOWN,
                about,
                whose + ": no authority says whether it is good. " + key.silence()));
      }
    }
    return found;
  }

  static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
