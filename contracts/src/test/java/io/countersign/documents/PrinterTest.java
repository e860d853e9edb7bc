package io.countersign.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrinterTest {

  private final Printer printer = new Printer();

  static java.util.stream.Stream<Draft> drafts() {
    return java.util.stream.Stream.of(Samples.note(), Samples.contract(), Samples.longContract());
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void printsAnArchiveFileThatVeraPdfAccepts(Draft draft) throws Exception {
    Document paper = printer.print(draft);
    Files.write(Path.of("target", draft.title().substring(0, 4) + ".pdf"), paper.bytes());
    assertThat(Conformance.complaints(paper)).isEmpty();
  }

  @Test
  void printsTheSameBytesForTheSameDraft() {
    assertThat(printer.print(Samples.contract())).isEqualTo(printer.print(Samples.contract()));
  }
}
