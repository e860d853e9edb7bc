package io.countersign.library;

import io.countersign.clauses.Edition;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sheet of the library: one version of a clause, a template or a policy. */
public record SheetId(SheetKind kind, Edition edition) implements Comparable<SheetId> {

  private static final Pattern KIND = Pattern.compile("(?m)^(clause|template): (\\S+)\\s*$");
  private static final Pattern VERSION = Pattern.compile("(?m)^version: ([1-9][0-9]{0,3})\\s*$");

  /**
   * Reads a sheet's id as addresses spell it.
   *
   * @throws IllegalArgumentException when there is no such kind, or the id or the version is none
   */
  public static SheetId of(String kind, String id, int version) {
    return new SheetId(SheetKind.valueOf(kind.toUpperCase(Locale.ROOT)), new Edition(id, version));
  }

  /** The sheet that a text says it is, in its header; a policy does not say. */
  static Optional<SheetId> in(String content) {
    Matcher kind = KIND.matcher(content);
    Matcher version = VERSION.matcher(content);
    try {
      return kind.find() && version.find()
          ? Optional.of(of(kind.group(1), kind.group(2), Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /** The same with the next version. */
  SheetId next() {
    return new SheetId(kind, new Edition(edition.id(), edition.version() + 1));
  }

  /** How problems name it. */
  public String file() {
    return this + (kind == SheetKind.POLICY ? ".yaml" : ".md");
  }

  @Override
  public int compareTo(SheetId other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : edition.compareTo(other.edition);
  }

  @Override
  public String toString() {
    return kind.word() + " " + edition;
  }
}
