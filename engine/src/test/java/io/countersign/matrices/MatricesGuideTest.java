package io.countersign.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/matrices.md shows is what happens. */
class MatricesGuideTest {

  private static final Pattern BLOCK =
      Pattern.compile("```(yaml plan|csv|yaml becomes)(?: (\\S+))?\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyExampleBecomesWhatThePageSays() throws IOException {
    String plan = "";
    String changed = "";
    int examples = 0;
    Matcher block = BLOCK.matcher(page());
    while (block.find()) {
      String text = block.group(3);
      switch (block.group(1)) {
        case "yaml plan" -> plan = text;
        case "csv" -> changed = new Desk(folder).back(plan, block.group(2), text).document();
        default -> {
          assertThat(changed).contains(text);
          examples++;
        }
      }
    }
    assertThat(examples).isEqualTo(4);
  }

  private static String page() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("docs/matrices.md"))) {
      here = here.getParent();
    }
    return Files.readString(Objects.requireNonNull(here).resolve("docs/matrices.md"));
  }
}
