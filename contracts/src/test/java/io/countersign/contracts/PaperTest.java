package io.countersign.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.clauses.ClauseLibrary;
import io.countersign.documents.Document;
import io.countersign.documents.Printer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PaperTest {

  @Test
  void looks() throws Exception {
    var t = ClauseLibrary.standard().template(Samples.ORDER_AGREEMENT).orElseThrow();
    var draft =
        new Paper(Samples.proposal(Samples.booking("B-1001", 1, "65868.0000")), t)
            .writtenAt(Samples.WRITTEN);
    Document d = new Printer().print(draft);
    Files.write(Path.of("/tmp/desk-look.pdf"), d.bytes());
    assertThat(d.length()).isPositive();
  }
}
