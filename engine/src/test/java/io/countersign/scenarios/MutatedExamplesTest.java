package io.countersign.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Outcome;
import io.countersign.checking.Finding;
import io.countersign.checking.PlanCheck;
import io.countersign.plans.PlanVersion;
import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The law that no plan makes the calculation throw: the published examples with numbers swapped,
 * keys dropped and words exchanged are refused by the reader, or come to an outcome, with problems
 * or without. A failure tells its seed.
 */
class MutatedExamplesTest {

  private static final int ROUNDS = Integer.getInteger("mutations.rounds", 250);
  private static final long FIRST_SEED = Long.getLong("mutations.seed", 20_260_101L);

  private static final Pattern NUMBER =
      Pattern.compile("(?<=[ \\[])-?\\d+(\\.\\d+)?(?=[ ,\\n\\]])");
  private static final Pattern ENTRY = Pattern.compile("(?<=[{,]) [a-z-]+: [^,{}\\[\\]\\n]+,?");
  private static final Pattern LINE = Pattern.compile("\\n {8,}[a-z-]+: [^\\n]*(?=\\n)");
  private static final Pattern WORD = Pattern.compile("(?<=: )[a-z][a-z-]+(?=[ ,\\n])");
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "0.01", "7", "100", "999999999999999", "0.000000000001", "12", "365");
  private static final List<String> WORDS =
      List.of(
          ("marginal retroactive top-tier interpolated running each-deal total period deal first"
                  + " most-specific direct rollup own-and-below everybody of-credit of-pay in-full"
                  + " week month quarter half-year year never won signed invoiced collected amount"
                  + " units deals margin days months days-of-365 days-of-year none lost carried"
                  + " paid-back zero all-zero floor inverse achieved attainment last average highest"
                  + " lowest sum plan market transaction payment payee line component half-even"
                  + " full linear replay reduced paid top-up in-advance forgiven credit")
              .split(" "));

  @Test
  void areRefusedOrComeToAnOutcome() throws IOException {
    List<Path> files = Examples.files();
    int calculated = 0;
    int checked = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = FIRST_SEED + round;
      Random random = new Random(seed);
      Path file = files.get(random.nextInt(files.size()));
      String text = Files.readString(file);
      for (int change = 1 + random.nextInt(4); change > 0; change--) {
        text = changed(text, random);
      }
      for (Scenario scenario : readable(file, text, seed)) {
        if (scenario.told().plan() != null) {
          calculated++;
          checked += outcome(scenario.told(), file, seed) ? 1 : 0;
        }
      }
    }
    assertThat(calculated).isGreaterThan(ROUNDS / 2);
    assertThat(checked).isPositive();
  }

  private static List<Scenario> readable(Path file, String text, long seed) {
    try {
      return ScenarioFile.read(file, text);
    } catch (DocumentRefused refused) {
      assertThat(refused.problems()).as("seed %d, %s", seed, file).isNotEmpty();
      return List.of();
    } catch (RuntimeException | StackOverflowError thrown) {
      throw new AssertionError("seed " + seed + ": reading " + file + " throws", thrown);
    }
  }

  /** Calculates it; true when the plan passes the check. */
  private static boolean outcome(Scenario.Told told, Path file, long seed) {
    String what = "seed " + seed + ": " + file.getFileName();
    PlanVersion plan = Objects.requireNonNull(told.plan());
    List<Finding> findings;
    Outcome outcome;
    try {
      findings = PlanCheck.check("plan.yaml", plan);
    } catch (RuntimeException | StackOverflowError thrown) {
      throw new AssertionError(what + ": the check throws at\n" + plan.document(), thrown);
    }
    try {
      outcome = told.calculated(null).outcome();
      outcome.earnings().forEach(earning -> earning.explanation().total());
    } catch (RuntimeException | StackOverflowError thrown) {
      throw new AssertionError(what + ": the calculation throws at\n" + plan.document(), thrown);
    }
    assertThat(outcome.problems()).as(what).noneMatch(problem -> problem.toString().isBlank());
    return findings.stream().noneMatch(Finding::isError);
  }

  private static String changed(String text, Random random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> replaced(text, NUMBER, NUMBERS.get(random.nextInt(NUMBERS.size())), random);
      case 2 -> replaced(text, ENTRY, "", random);
      case 3 -> replaced(text, LINE, "", random);
      default -> {
        List<String> words = new ArrayList<>(WORDS);
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
        yield replaced(text, WORD, words.get(random.nextInt(words.size())), random);
      }
    };
  }

  /** The text with one of the places that fit replaced. */
  private static String replaced(String text, Pattern pattern, String with, Random random) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return text.substring(0, one.start()) + with + text.substring(one.end());
  }
}
