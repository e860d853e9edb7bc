package io.countersign.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.approval.ApprovalExamples;
import io.countersign.crediting.CreditingExamples;
import io.countersign.earning.EarningExamples;
import io.countersign.recovery.RecoveryExamples;
import io.countersign.risk.RiskExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule decides on its example and not on what misses it by one thing. */
class RuleExamplesTest {

  private static final Path RULES = Path.of("src/main/resources");
  private static final Path PAGE = Path.of("../docs/rules.md");
  private static final Pattern SENTENCE = Pattern.compile("^rule \"(.*)\"$", Pattern.MULTILINE);

  static List<RuleExample> examples() {
    List<RuleExample> all = new ArrayList<>(ApprovalExamples.all());
    all.addAll(CreditingExamples.all());
    all.addAll(EarningExamples.all());
    all.addAll(RecoveryExamples.all());
    all.addAll(RiskExamples.all());
    return all;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void decidesOnTheHitAndNotOnTheNearMiss(RuleExample example) {
    assertThat(rulesThatDecideOn(example.hit())).contains(example.rule());
    assertThat(rulesThatDecideOn(example.nearMiss())).doesNotContain(example.rule());
    assertThat(example.nearMiss().facts()).isNotEmpty();
  }

  @Test
  void leavesNoRuleWithoutExamples() {
    assertThat(examples().stream().map(RuleExample::rule).sorted().toList())
        .isEqualTo(RuleBook.sentences());
  }

  /** The page is written anew with -Dgolden.write=true. */
  @Test
  void isWhatThePageOfRulesShows() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  private static List<String> rulesThatDecideOn(RuleExample.Told told) {
    return RuleBook.rule(told.facts(), Record.class).stream().map(RuleBook.Ruling::rule).toList();
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # The rules

            Rules decide who is credited, how something is paid, what waits and what is taken back, who approves a contract and what
            puts it at [risk](repository.md). How much it is, is arithmetic, and every number comes from a [plan](plans.md) or a
            [policy](approvals.md). Each rule stands here with an example on which it decides and one that it misses by one thing; both are asked each time the product is
            built, and this page is written from them.
            """);
    for (Path file : files()) {
      String text = Files.readString(file);
      String about = text.lines().findFirst().orElseThrow().substring("// ".length());
      String link = Path.of("..", "rules").resolve(file).toString().replace('\\', '/');
      page.append("\n## ").append(about.substring(0, about.length() - 1)).append("\n\n");
      page.append("[").append(file.getFileName()).append("](").append(link).append(")\n\n");
      page.append("| rule | decides on | not on |\n|---|---|---|\n");
      SENTENCE.matcher(text).results().forEach(rule -> row(page, rule.group(1)));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, String rule) {
    RuleExample example =
        examples().stream().filter(e -> e.rule().equals(rule)).findFirst().orElseThrow();
    page.append("| **").append(rule).append("** | ").append(example.hit().words());
    page.append(" | ").append(example.nearMiss().words()).append(" |\n");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }
}
