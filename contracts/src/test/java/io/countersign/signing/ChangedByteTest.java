package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No single changed byte leaves a sealed document valid. */
class ChangedByteTest {

  private static final long SEED = 20260303;

  /** How much of the file outside the signatures is tried: 1 tries every byte and takes minutes. */
  private static final int ONE_IN = Integer.getInteger("changed.byte.one.in", 150);

  @TempDir Path directory;

  @Test
  void isNeverValidWithOneSignature() {
    Office office = Office.in(directory);
    requireNoSurvivor(office::verdict, office.once(Samples.note()).document(), 1);
  }

  @Test
  void isNeverValidWithTwoSignatures() {
    Office office = Office.in(directory);
    requireNoSurvivor(office::verdict, office.twice(Samples.note()).document(), 10);
  }

  @Test
  void isNeverValidWithTimeStampsAndDossier() {
    DemoNotary notary = DemoNotary.in(directory);
    Document archived = notary.longTerm.archived(notary.twice(Samples.note()));
    requireNoSurvivor(notary::asking, archived, 12);
  }

  private static void requireNoSurvivor(
      Function<Document, Verdict> check, Document document, int octetsOneIn) {
    byte[] good = document.bytes();
    assertThat(check.apply(document).valid()).isTrue();
    Random random = new Random(SEED);
    int[] bits = random.ints(good.length, 0, 8).toArray();
    BitSet chosen = chosen(good, random, octetsOneIn);
    List<Integer> survivors =
        chosen.stream()
            .parallel()
            .filter(
                at -> {
                  byte[] changed = good.clone();
                  changed[at] ^= (byte) (1 << bits[at]);
                  return check.apply(Document.of(changed)).outcome() != Outcome.INVALID;
                })
            .boxed()
            .toList();
    assertThat(survivors).as("seed %d, %d bytes changed", SEED, chosen.cardinality()).isEmpty();
  }

  /** One digit of some or all octets of the signatures, and a sample of everything else. */
  private static BitSet chosen(byte[] file, Random random, int octetsOneIn) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    BitSet chosen = new BitSet();
    for (int from = text.indexOf("/Contents <"); from >= 0; ) {
      int until = text.indexOf("0000000000000000", from);
      for (int octet = text.indexOf('<', from) + 1; octet < until; octet += 2) {
        chosen.set(octet + random.nextInt(2), random.nextInt(octetsOneIn) == 0);
      }
      from = text.indexOf("/Contents <", until);
    }
    IntStream.range(0, file.length).filter(at -> random.nextInt(ONE_IN) == 0).forEach(chosen::set);
    return chosen;
  }
}
