package io.countersign.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.intake.Mapping.People;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A folder that holds what was rejected, ready to be repaired and imported with the same mapping:
 * the rejected rows under their header, each with the reasons in front, and the files they refer
 * to. Without a rejected row nothing is written.
 */
final class RejectedFiles implements AutoCloseable {

  private static final List<String> REASONS =
      List.of("rejected_line", "rejected_because", "rejected_repair");

  private final Mapping mapping;
  private final Path from;
  private final @Nullable Path to;
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final Map<String, CsvWriter> writers = new LinkedHashMap<>();

  /**
   * @param to the folder; null when nobody wants it
   */
  RejectedFiles(Mapping mapping, Path from, @Nullable Path to) {
    this.mapping = mapping;
    this.from = from;
    this.to = to;
    if (to != null && to.toAbsolutePath().normalize().equals(from.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException(
          "rejected rows cannot go to " + to + ": they would replace the files they come from");
    }
  }

  void begin(CsvFile file) {
    headers.put(file.name(), original(file.header()));
  }

  void add(RowReading rejected) {
    if (to == null) {
      return;
    }
    CsvFile file = rejected.row().file();
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(rejected.row().line()));
    cells.add(
        rejected.problems().stream()
            .map(
                problem ->
                    (problem.column().isEmpty() ? "" : problem.column() + ": ")
                        + "found "
                        + problem.found()
                        + "; expected "
                        + problem.expected())
            .collect(Collectors.joining(" | ")));
    cells.add(
        rejected.problems().stream()
            .map(ImportProblem::repair)
            .distinct()
            .collect(Collectors.joining(" | ")));
    boolean again = file.header().size() > original(file.header()).size();
    List<String> told = rejected.row().cells();
    cells.addAll(again ? told.subList(Math.min(REASONS.size(), told.size()), told.size()) : told);
    writers.computeIfAbsent(file.name(), name -> writer(to, name)).writeRecord(cells);
  }

  /** Completes the folder with what the rejected rows refer to. */
  @Override
  public void close() {
    if (to == null || writers.isEmpty()) {
      return;
    }
    try {
      for (String name : headers.keySet()) {
        writers.computeIfAbsent(name, n -> writer(to, n)).close();
      }
      for (String name : references()) {
        if (!headers.containsKey(name)) {
          Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvWriter writer(Path folder, String name) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.toAbsolutePath().getParent());
      CsvWriter writer =
          CsvWriter.builder()
              .fieldSeparator(mapping.style().delimiter().charAt(0))
              .build(
                  new BufferedWriter(
                      new OutputStreamWriter(
                          Files.newOutputStream(path), mapping.style().encoding())));
      List<String> header = new ArrayList<>(REASONS);
      header.addAll(headers.getOrDefault(name, List.of()));
      writer.writeRecord(header);
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> references() {
    Set<String> names = new LinkedHashSet<>();
    People people = mapping.sections().people();
    ProductColumns products = mapping.sections().products();
    if (people != null) {
      names.add(people.file());
    }
    if (products != null && products.listed() != null) {
      names.add(products.listed().file());
    }
    for (Attribute attribute : mapping.sections().attributes()) {
      if (attribute.pointer() != null) {
        names.add(attribute.pointer().file());
      }
    }
    return names;
  }

  /** The header without the reasons of an earlier rejection. */
  private static List<String> original(List<String> header) {
    boolean again =
        header.size() >= REASONS.size() && header.subList(0, REASONS.size()).equals(REASONS);
    return again ? header.subList(REASONS.size(), header.size()) : header;
  }
}
