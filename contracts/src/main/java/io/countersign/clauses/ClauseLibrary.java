package io.countersign.clauses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All clauses and templates, in every version that was ever used. A library is read as a whole and
 * refused as a whole: what it holds can be filled without a surprise. The format is told in {@code
 * docs/contracts.md}.
 */
public final class ClauseLibrary {

  private static final String STANDARD = "classpath*:io/countersign/clauses/*.md";

  private final NavigableMap<Edition, Clause> clauses;
  private final NavigableMap<Edition, Template> templates;

  private ClauseLibrary(
      NavigableMap<Edition, Clause> clauses, NavigableMap<Edition, Template> templates) {
    this.clauses = clauses;
    this.templates = templates;
  }

  /** The wording that comes with the product. */
  public static ClauseLibrary standard() {
    return read(standardSheets());
  }

  /** The sheets that come with the product, the text of each under its file name. */
  public static Map<String, String> standardSheets() {
    Map<String, String> sheets = new TreeMap<>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(STANDARD)) {
        ByteBuffer content = ByteBuffer.wrap(file.getContentAsByteArray());
        sheets.put(
            String.valueOf(file.getFilename()),
            StandardCharsets.UTF_8.newDecoder().decode(content).toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the standard wording cannot be read", e);
    }
    return sheets;
  }

  /**
   * Reads sheets of wording, the text of each under its file name.
   *
   * @throws WordingRefused with all problems of all files, when there is one
   */
  public static ClauseLibrary read(Map<String, String> sheets) {
    List<WordingProblem> problems = new ArrayList<>();
    NavigableMap<Edition, Clause> clauses = new TreeMap<>();
    Map<Sheet, Sheet.Heading> unread = new LinkedHashMap<>();
    new TreeMap<>(sheets)
        .forEach(
            (file, content) -> {
              Sheet sheet = new Sheet(file, content, problems);
              if (sheet.has("template")) {
                sheet.heading("template").ifPresent(heading -> unread.put(sheet, heading));
              } else {
                sheet.heading("clause").ifPresent(heading -> shelve(heading, sheet, clauses));
              }
            });
    NavigableMap<Edition, Template> templates = new TreeMap<>();
    unread.forEach(
        (sheet, heading) -> {
          Template template = new TemplateReader(sheet, clauses, problems).read(heading);
          if (templates.putIfAbsent(heading.edition(), template) != null) {
            twice(sheet, "template " + heading.edition());
          }
        });
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(WordingProblem::file).thenComparing(WordingProblem::line));
      throw new WordingRefused(problems);
    }
    return new ClauseLibrary(clauses, templates);
  }

  private static void shelve(
      Sheet.Heading heading, Sheet sheet, NavigableMap<Edition, Clause> clauses) {
    if (clauses.putIfAbsent(heading.edition(), Clause.of(heading, sheet)) != null) {
      twice(sheet, "clause " + heading.edition());
    }
  }

  private static void twice(Sheet sheet, String what) {
    sheet.problem(1, what + " for the second time", "each version of an id in one file only");
  }

  /** All templates, by id and version. */
  public List<Template> templates() {
    return List.copyOf(templates.values());
  }

  public Optional<Template> template(Edition edition) {
    return Optional.ofNullable(templates.get(edition));
  }

  /** The highest version of a template. */
  public Optional<Template> newest(String templateId) {
    return templates.values().stream()
        .filter(template -> template.edition().id().equals(templateId))
        .reduce((older, newer) -> newer);
  }

  /** All clauses, by id and version. */
  public List<Clause> clauses() {
    return List.copyOf(clauses.values());
  }

  public Optional<Clause> clause(Edition edition) {
    return Optional.ofNullable(clauses.get(edition));
  }
}
