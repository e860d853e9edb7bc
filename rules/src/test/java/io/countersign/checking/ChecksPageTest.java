package io.countersign.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page docs/checks.md: it tells every code, and its examples are as it says. */
class ChecksPageTest {

  private static final Pattern BLOCK =
      Pattern.compile("^```([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @ParameterizedTest
  @EnumSource(Code.class)
  void showsAPlanThatHasTheFinding(Code code) {
    List<String> told =
        PlanDraft.told(code, PlanDraft.check(block(code, "yaml").orElseThrow(), known(code)));

    assertThat(told).containsExactlyElementsOf(block(code, "text").orElseThrow().lines().toList());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void showsANearMissThatHasNot(Code code) {
    String missed = block(code, "yaml near miss").orElseThrow();

    assertThat(PlanDraft.told(code, PlanDraft.check(missed, known(code)))).isEmpty();
  }

  @Test
  void listsEveryCodeOnceWithItsSeverity() {
    List<String> rows =
        Pattern.compile("^\\| \\[`([^`]+)`]\\(#([^)]+)\\) \\| (\\w+) \\|", Pattern.MULTILINE)
            .matcher(page())
            .results()
            .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            List.of(Code.values()).stream()
                .map(code -> code.word() + " " + code.word() + " " + code.severity().word())
                .toList());
  }

  private static Known known(Code code) {
    return Staff.known(block(code, "people").orElse(""));
  }

  /** The first block of the code's part of the page that is marked so. */
  private static Optional<String> block(Code code, String mark) {
    String page = page();
    int start = page.indexOf("\n### `" + code.word() + "`");
    assertThat(start).as("a part about %s", code.word()).isPositive();
    int end = page.indexOf("\n### ", start + 1);
    return BLOCK
        .matcher(page.substring(start, end < 0 ? page.length() : end))
        .results()
        .filter(block -> block.group(1).equals(mark))
        .map((MatchResult block) -> block.group(2))
        .findFirst();
  }

  private static String page() {
    try {
      return Files.readString(Path.of("..", "docs", "checks.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
