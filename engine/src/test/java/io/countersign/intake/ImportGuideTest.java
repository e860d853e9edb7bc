package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.people.ParticipantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
    String guide = Files.readString(SharedFiles.project("docs/import.md"));
    List<MatchResult> files = FILE.matcher(guide).results().toList();
    assertThat(files).hasSize(8);
    for (MatchResult file : files) {
      String manager = file.group(1).equals("team.csv") ? "\nzoe,Zoe,,,2026-01-01," : "";
      Files.writeString(
          folder.resolve(file.group(1)), file.group(2) + "\n" + file.group(3) + manager);
    }
    String mapping =
        BLOCK
            .matcher(guide)
            .results()
            .map(block -> block.group(1))
            .filter(block -> !block.startsWith("format:"))
            .reduce("", String::concat);

    CsvReading reading = CsvReading.of(Mapping.parse("docs/import.md", mapping), folder);

    assertThat(reading.report().clean()).as(reading.report().text()).isTrue();
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
}
