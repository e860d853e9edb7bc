package io.countersign.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The guide docs/plans.md and the examples in it. */
final class PlanPage {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern BLOCK =
      Pattern.compile("^```([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** What an example that is not a whole plan stands in. */
  private static final String FRAME =
      """
      plan: frame
      title: Frame
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: quarter
      measures:
        sales: { count: amount }
      components:
        frame: { kind: commission, measure: sales, rate: 1 % }
      """;

  private PlanPage() {}

  static String file(String name) {
    try {
      return Files.readString(DOCS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fenced blocks of the page that are marked so. */
  static List<String> blocks(String mark) {
    return BLOCK
        .matcher(file("plans.md"))
        .results()
        .filter(block -> block.group(1).equals(mark))
        .map(block -> block.group(2))
        .toList();
  }

  /** Every example as a whole plan. */
  static List<String> plans() {
    return blocks("yaml").stream().map(PlanPage::whole).toList();
  }

  private static String whole(String example) {
    Map<String, Object> tree = PlanTree.of(example);
    return tree.containsKey("plan")
        ? example
        : PlanTree.text(PlanTree.merged(PlanTree.of(FRAME), tree));
  }
}
