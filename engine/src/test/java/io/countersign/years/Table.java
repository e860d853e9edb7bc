package io.countersign.years;

import io.countersign.intake.PlainCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A CSV file of somebody else's, to be written again with other rows. */
record Table(List<String> header, List<Map<String, String>> rows) {

  static Table read(Path file) throws IOException {
    List<String> header = List.of(Files.readAllLines(file).get(0).split(",", -1));
    return new Table(header, PlainCsv.rows(file));
  }

  Map<String, Map<String, String>> byKey(String key) {
    return rows.stream().collect(Collectors.toMap(row -> row.get(key), Function.identity()));
  }

  /** The same file with these rows, every cell in quotes. */
  void write(Path file, List<Map<String, String>> some) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", header));
    for (Map<String, String> row : some) {
      lines.add(
          header.stream()
              .map(column -> '"' + row.get(column).replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(",")));
    }
    Files.write(file, lines);
  }
}
