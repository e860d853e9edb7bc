package io.countersign.intake;

import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the CSV files of one source are to be read: which file holds what, which column is which
 * field, and which word means what. Described for its writers in {@code docs/import.md}.
 */
public final class Mapping {

  private final String source;
  private final FileStyle style;
  private final Sections sections;

  Mapping(String source, FileStyle style, Sections sections) {
    this.source = source;
    this.style = style;
    this.sections = sections;
  }

  /**
   * Reads a mapping file (YAML, UTF-8).
   *
   * @throws DocumentRefused with everything that is wrong with it
   */
  public static Mapping read(Path file) throws IOException {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8; save it with that encoding", e);
    }
  }

  /**
   * Reads the text of a mapping file.
   *
   * @throws DocumentRefused with everything that is wrong with it
   */
  public static Mapping parse(String name, String yaml) {
    return MappingReader.read(name, yaml.startsWith("\ufeff") ? yaml.substring(1) : yaml);
  }

  /** The name of the source, under which the journal keeps what it tells. */
  public String source() {
    return source;
  }

  FileStyle style() {
    return style;
  }

  Sections sections() {
    return sections;
  }

  /** What the files hold, section by section; a section that is not there is null or empty. */
  record Sections(
      @Nullable People people,
      List<SeatColumns> seats,
      @Nullable ProductColumns products,
      @Nullable Opportunities opportunities,
      @Nullable LineColumns lines,
      List<RelationColumns> relations,
      List<PaymentColumns> payments,
      List<ChangeColumns> changes,
      List<MetricColumns> metrics,
      List<RateColumns> rates) {

    /** The files whose rows are read, in their order. */
    List<String> files() {
      List<String> files = new ArrayList<>();
      if (people != null) {
        files.add(people.file());
      }
      seats.forEach(section -> files.add(section.file()));
      relations.forEach(section -> files.add(section.file()));
      if (opportunities != null) {
        files.add(opportunities.file());
      }
      if (lines != null) {
        files.add(lines.file());
      }
      payments.forEach(section -> files.add(section.file()));
      changes.forEach(section -> files.add(section.file()));
      rates.forEach(section -> files.add(section.file()));
      metrics.forEach(section -> files.add(section.file()));
      return files;
    }

    /** All words that rows may have, of whatever they are about. */
    List<Attribute> attributes() {
      List<Attribute> attributes = new ArrayList<>();
      if (people != null) {
        attributes.addAll(people.attributes());
      }
      seats.forEach(section -> attributes.addAll(section.words().values()));
      if (products != null) {
        attributes.addAll(products.attributes().values());
      }
      if (opportunities != null) {
        attributes.addAll(opportunities.attributes().values());
        if (opportunities.account() != null) {
          attributes.add(opportunities.account());
        }
      }
      if (lines != null) {
        attributes.addAll(lines.attributes().values());
      }
      return attributes;
    }
  }

  /**
   * Who works where. A column that does not apply is null.
   *
   * @param name the columns whose cells, with a blank between them, are somebody's name
   */
  record People(
      String file,
      List<String> key,
      List<String> name,
      @Nullable PersonColumn manager,
      @Nullable Attribute region,
      @Nullable Attribute level,
      @Nullable Attribute title,
      Titles titles,
      boolean managersMayLackARow,
      @Nullable Attribute paidIn,
      @Nullable Attribute payGroup,
      DateColumn from,
      @Nullable EndColumn until) {

    /** The words about somebody that have a column. */
    List<Attribute> attributes() {
      return Stream.of(region, level, title, paidIn, payGroup).flatMap(Stream::ofNullable).toList();
    }
  }

  /** The titles of those nobody and of those somebody reports to. */
  record Titles(String seller, String manager) {}

  /**
   * The deals. A column that does not apply is null; with lines of their own, that of the amount.
   */
  record Opportunities(
      String file,
      List<String> key,
      PersonColumn owner,
      List<SplitColumns> splits,
      List<MemberColumns> members,
      @Nullable Attribute account,
      @Nullable String product,
      @Nullable String units,
      @Nullable String amount,
      @Nullable String cost,
      CurrencyColumn currency,
      KindColumn<Stage> stage,
      DateColumn opened,
      String closed,
      Map<String, Attribute> attributes) {}

  /** A further seller and their share in per cent; the owner has what is left of 100. */
  record SplitColumns(PersonColumn seller, String percent) {}

  /**
   * Somebody who stands beside the sellers, with a share of their own in per cent (null: 100).
   *
   * @param role what they did, or the column that says it
   */
  record MemberColumns(PersonColumn who, Word role, @Nullable String percent) {}
}
