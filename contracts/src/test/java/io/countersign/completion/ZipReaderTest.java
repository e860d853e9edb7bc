package io.countersign.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A file of files says the same to everybody who reads it, or nobody reads it here. */
class ZipReaderTest {

  private static final SortedMap<String, byte[]> FILES =
      new TreeMap<>(
          Map.of(
              "contract.pdf", bytes("The signed contract. ".repeat(20)),
              "empty.txt", bytes(""),
              "manifest.json", bytes("{}")));
  private static final byte[] WHOLE = Zip.of(FILES);

  @Test
  void readsWhatWasWritten() {
    assertSame(Zip.read(WHOLE));
  }

  @Test
  void refusesAFileThatOnlyProgramsFindWhichReadTheDirectory() throws IOException {
    byte[] forged = withAnotherContract();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(forged))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("contract.pdf");
      assertThat(zip.readAllBytes()).isEqualTo(FILES.get("contract.pdf"));
    }
    refused(forged, "not where it should be");
  }

  @Test
  void refusesWhatStandsBeforeBetweenAndBehind() {
    byte[] more = bytes("more");
    refused(joined(more, WHOLE), "not where");
    refused(joined(WHOLE, more), "does not end");
    byte[] commented = joined(WHOLE, more);
    commented[WHOLE.length - 2] = (byte) more.length;
    refused(commented, "does not end");
    refused(new byte[0], "does not end");
    refused(Arrays.copyOf(WHOLE, WHOLE.length - 1), "does not end");
    int at = directory(WHOLE);
    byte[] between =
        joined(Arrays.copyOf(WHOLE, at), joined(more, Arrays.copyOfRange(WHOLE, at, WHOLE.length)));
    little(between).putInt(between.length - 6, at + more.length);
    refused(between, "something stands between");
  }

  @Test
  void readsTheSameOrNothingWhenAByteIsChanged() {
    for (int at = 0; at < WHOLE.length; at++) {
      byte[] changed = WHOLE.clone();
      changed[at] ^= 1;
      try {
        assertSame(Zip.read(changed));
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageNotContaining("null");
      }
    }
  }

  /** The whole as it was, and behind it another contract and a directory that names that one. */
  private static byte[] withAnotherContract() {
    byte[] other = Zip.of(new TreeMap<>(Map.of("contract.pdf", bytes("A forged contract."))));
    int otherDirectory = directory(other);
    byte[] entries = Arrays.copyOfRange(WHOLE, directory(WHOLE), WHOLE.length);
    byte[] entry = Arrays.copyOfRange(other, otherDirectory, other.length - 22);
    System.arraycopy(entry, 0, entries, 0, entry.length);
    little(entries).putInt(42, WHOLE.length);
    little(entries).putInt(entries.length - 6, WHOLE.length + otherDirectory);
    return joined(joined(WHOLE, Arrays.copyOf(other, otherDirectory)), entries);
  }

  private static int directory(byte[] zip) {
    return little(zip).getInt(zip.length - 6);
  }

  private static ByteBuffer little(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void refused(byte[] zip, String why) {
    assertThatThrownBy(() -> Zip.read(zip))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static void assertSame(SortedMap<String, byte[]> read) {
    assertThat(read.keySet()).isEqualTo(FILES.keySet());
    read.forEach((name, content) -> assertThat(content).isEqualTo(FILES.get(name)));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
