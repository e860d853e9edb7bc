package io.countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is printed, signed and checked in the race of seals, once each. */
class SealRaceTest {

  @Test
  void checksWhatItSigned() {
    SealRace race = SealRace.over(1, 1);

    assertThat(race.equal()).isTrue();
    assertThat(race.lines()).hasSize(6).allSatisfy(line -> assertThat(line.nanos()).isPositive());
    assertThat(race.table()).contains("| bare ECDSA P-256 over the file", "100.0 %");
    assertThat(race.json()).startsWith("\"papers\": [").contains("check, two signatures LTA");
  }
}
