package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportGuideTest {

  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FILE =
      Pattern.compile("^ {4}(\\w+\\.csv) +(\\S.*)\n {19}(\\S.*)$", Pattern.MULTILINE);

  @Test
  void readsTheFilesItShowsThroughTheMappingItBuilds(@TempDir Path folder) throws IOException {
    CsvReading reading = read(chapter("A mapping from nothing"), 8, folder);

    assertThat(reading.events())
        .extracting(DealEvent::deal, DealEvent::getClass)
        .containsExactly(
            tuple(new DealId("D-1"), Won.class),
            tuple(new DealId("D-1"), Invoiced.class),
            tuple(new DealId("D-1"), Amended.class));
    assertThat(reading.metrics()).hasSize(2);
    assertThat(reading.rates().rate("GBP", "EUR", LocalDate.of(2026, 2, 1))).isPresent();
    ParticipantId amy = new ParticipantId("amy");
    assertThat(reading.roster().related("mentor", amy, LocalDate.of(2026, 2, 1)))
        .containsExactly(new ParticipantId("zoe"));
  }

  @Test
  void readsTheOrdersItShowsWithTheirLinesAndTerritories(@TempDir Path folder) throws IOException {
    CsvReading reading = read(chapter("Orders with lines, and territories by date"), 7, folder);

    Won won = (Won) reading.events().get(0);
    assertThat(won.opportunity().sale().lines())
        .containsExactly(
            new DealLine(
                "Kettle",
                new BigDecimal("3"),
                Quantity.of("50.745", "EUR"),
                null,
                Map.of("family", "Kitchen")));
    ParticipantId ann = new ParticipantId("7");
    assertThat(reading.roster().assignmentOn(ann, LocalDate.of(2026, 6, 30)).orElseThrow().as())
        .isEqualTo(Position.of("Representative", "North West"));
    assertThat(reading.roster().assignmentOn(ann, LocalDate.of(2026, 7, 1)).orElseThrow().as())
        .isEqualTo(Position.of("Representative", ""));
  }

  private static String chapter(String title) throws IOException {
    String guide = Files.readString(SharedFiles.project("docs/import.md"));
    String rest = guide.substring(guide.indexOf("\n## " + title + "\n") + 4);
    return rest.substring(0, rest.indexOf("\n## "));
  }

  private static CsvReading read(String chapter, int count, Path folder) throws IOException {
    List<MatchResult> files = FILE.matcher(chapter).results().toList();
    assertThat(files).hasSize(count);
    for (MatchResult file : files) {
      String manager = file.group(1).equals("team.csv") ? "\nzoe,Zoe,,,2026-01-01," : "";
      Files.writeString(
          folder.resolve(file.group(1)), file.group(2) + "\n" + file.group(3) + manager);
    }
    String mapping =
        BLOCK
            .matcher(chapter)
            .results()
            .map(block -> block.group(1))
            .filter(block -> !block.startsWith("format:"))
            .reduce("", String::concat);
    CsvReading reading = CsvReading.of(Mapping.parse("docs/import.md", mapping), folder);
    assertThat(reading.report().clean()).as(reading.report().text()).isTrue();
    return reading;
  }
}
