package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of manipulation that is known to us is refused, and for the right reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedFilesTest {

  private static final Path FILES = Path.of("target/tampered");
  private static final int LEAST = 40;

  private Victim victim;
  private List<Tampering> tamperings;

  @BeforeAll
  void sign(@TempDir Path directory) throws IOException {
    victim = Victim.in(directory.resolve("victim"));
    tamperings = new ArrayList<>(PaperTamperings.of(victim));
    tamperings.addAll(TableTamperings.of(victim));
    tamperings.addAll(SpellingTamperings.of(victim));
    tamperings.addAll(PlaceTamperings.of(victim));
    tamperings.addAll(MessageTamperings.of(victim));
    tamperings.addAll(HiddenTamperings.of(victim));
    tamperings.addAll(LetterTamperings.of(victim));
    tamperings.addAll(TrustTamperings.of(victim, directory.resolve("stranger")));
    Files.createDirectories(FILES);
  }

  List<Tampering> tamperings() {
    return tamperings;
  }

  @Test
  void areManyAndAllDifferent() {
    assertThat(tamperings).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(tamperings).extracting(Tampering::name).doesNotHaveDuplicates();
  }

  @Test
  void aloneAreTheReasonForTheVerdict() throws IOException {
    for (Document sound :
        List.of(
            victim.once(), victim.twice(), victim.archived(), SpellingTamperings.sound(victim))) {
      assertThat(verdict(sound).reasons()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("tamperings")
  void areRefused(Tampering tampering) throws Exception {
    Document file = tampering.maker().file();
    Files.write(FILES.resolve(tampering.name() + ".pdf"), file.bytes());
    Verdict verdict = verdict(file);
    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.codes().get(0)).as("%s", verdict.reasons()).isEqualTo(tampering.code());
  }

  @Test
  void areListedInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("../docs/signing.md"));
    List<String> rows =
        page.lines()
            .filter(line -> line.matches("\\| `[a-z-]+` \\| .* \\| `[A-Z_]+` \\|"))
            .toList();
    assertThat(rows).containsExactlyElementsOf(tamperings.stream().map(Tampering::row).toList());
  }

  private Verdict verdict(Document document) {
    SealCheck check =
        new SealCheck(victim.notary().anchors, victim.notary().clock, victim.notary().revocations);
    return check.check(document, Expectation.nothing().atLeast(SealLevel.T));
  }
}
