package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Flaw;
import io.countersign.documents.PaperFlaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/signing.md explains what this package can say. */
class SigningPageTest {

  private final String page;

  SigningPageTest() throws IOException {
    page = Files.readString(Path.of("../docs/signing.md"));
  }

  @Test
  void explainsEveryCodeWithItsSentence() {
    Stream.<Flaw>concat(Stream.of(PaperFlaw.values()), Stream.of(SealFlaw.values()))
        .forEach(
            flaw ->
                assertThat(page).contains("| `" + flaw.code() + "` | " + flaw.sentence() + " | "));
  }

  @Test
  void explainsEveryOutcomeAndNoCodeThatIsGone() {
    Stream.of(Outcome.values()).forEach(o -> assertThat(page).contains("| `" + o + "` | "));
    long rows = page.lines().filter(line -> line.matches("\\| `[A-Z_]+` \\| .*")).count();
    assertThat(rows)
        .isEqualTo(PaperFlaw.values().length + SealFlaw.values().length + Outcome.values().length);
  }

  @Test
  void givesTheNumberOfTheBookingBinding() {
    assertThat(page).contains("{ " + BookingBinding.OID.getId().replace('.', ' ') + " }");
  }
}
