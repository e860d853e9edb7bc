package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake once, in a row and in the mapping; the answers are compared. */
class WrongFactTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/countersign/intake/wrong-facts.txt");

  @TempDir private Path folder;

  @Test
  void tellsEachMistakeWithItsPlaceAndTheWayOut() throws IOException {
    String golden = Files.readString(GOLDEN);
    String told =
        golden
            .lines()
            .filter(line -> !line.startsWith("=> "))
            .map(line -> line.contains(" ==> ") ? line + "\n" + answer(line) : line)
            .collect(Collectors.joining("\n", "", "\n"));

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, told);
    }
    assertThat(told).isEqualTo(golden);
  }

  private String answer(String mistake) {
    String[] parts = mistake.split(" ==> ", 2);
    Branch branch = new Branch(folder);
    try {
      ImportReport report =
          parts[0].endsWith(".csv")
              ? branch.add(parts[0], parts[1].translateEscapes()).read().report()
              : branch
                  .mapped(parts[0].translateEscapes(), parts[1].translateEscapes())
                  .read()
                  .report();
      assertThat(report.problems())
          .allMatch(p -> p.line() > 0 && !p.found().isBlank())
          .allMatch(p -> !p.expected().isBlank() && !p.repair().isBlank());
      return report.clean() ? "=> accepted" : lines(report.problems());
    } catch (DocumentRefused refused) {
      return lines(refused.problems());
    }
  }

  private static String lines(Collection<?> problems) {
    return problems.stream().map(problem -> "=> " + problem).collect(Collectors.joining("\n"));
  }
}
