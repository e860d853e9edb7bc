package io.countersign.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.clauses.WordDiff.Change;
import io.countersign.clauses.WordDiff.Run;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void keepsWhatStayedAndShowsWhatChanged() {
    assertThat(
            WordDiff.between(
                "Payable within 30 days of receipt.", "Payable within 45 days of the invoice."))
        .containsExactly(
            new Run(Change.KEPT, "Payable within "),
            new Run(Change.REMOVED, "30 "),
            new Run(Change.ADDED, "45 "),
            new Run(Change.KEPT, "days of "),
            new Run(Change.REMOVED, "receipt."),
            new Run(Change.ADDED, "the invoice."));
  }

  @Test
  void findsNothingBetweenEqualTexts() {
    assertThat(WordDiff.between("a b", "a b")).containsExactly(new Run(Change.KEPT, "a b"));
    assertThat(WordDiff.between("", "")).isEmpty();
    assertThat(WordDiff.between("", "a")).containsExactly(new Run(Change.ADDED, "a"));
  }

  /** Law: what was kept and removed is the older text, what was kept and added the newer one. */
  @Test
  void givesBackBothTexts() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String older = text(random);
      String newer = text(random);
      List<Run> runs = WordDiff.between(older, newer);

      assertThat(words(runs, Change.REMOVED)).as("seed %d, %d", seed, i).isEqualTo(older);
      assertThat(words(runs, Change.ADDED)).as("seed %d, %d", seed, i).isEqualTo(newer);
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(12), 0, 4)
        .mapToObj(word -> "w" + word)
        .collect(Collectors.joining(" "));
  }

  private static String words(List<Run> runs, Change with) {
    return runs.stream()
        .filter(run -> run.change() == Change.KEPT || run.change() == with)
        .map(Run::words)
        .collect(Collectors.joining())
        .strip()
        .replaceAll("\\s+", " ");
  }
}
