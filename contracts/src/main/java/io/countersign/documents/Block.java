package io.countersign.documents;

import java.util.List;

/**
 * One part of a draft's body, printed below the one before it. Line breaks inside a text are kept.
 */
public sealed interface Block {

  /**
   * A heading, never left alone at the foot of a page.
   *
   * @param level 1 for a section, 2 for a part of it; the title of the draft stands above both
   */
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("A heading has level 1 or 2, found: " + level);
      }
      requireWords("A heading", text);
    }

    /** The heading of a section. */
    public Heading(String text) {
      this(1, text);
    }
  }

  /** Plain words, broken into lines. */
  record Paragraph(String text) implements Block {
    public Paragraph {
      requireWords("A paragraph", text);
    }
  }

  /**
   * A clause with its number in the margin. Neighbouring clauses form one list for a screen reader.
   *
   * @param level 1 for a clause, 2 for an item of it, which stands further in
   * @param number as printed: "1.", "2.3", "(a)"
   */
  record Numbered(int level, String number, String text) implements Block {
    public Numbered {
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("A clause has level 1 or 2, found: " + level);
      }
      requireWords("A clause's number", number);
      requireWords("A clause", text);
    }

    /** A clause that is not an item of another. */
    public Numbered(String number, String text) {
      this(1, number, text);
    }
  }

  /** Terms with their values, one pair per line: parties, dates, references. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
      if (facts.isEmpty()) {
        throw new IllegalArgumentException("Facts without a fact say nothing; leave the block out");
      }
    }

    public static Facts of(Fact... facts) {
      return new Facts(List.of(facts));
    }
  }

  /** A term and its value: "Customer: Northwind GmbH". */
  record Fact(String term, String value) {
    public Fact {
      requireWords("A term", term);
      requireWords("The value of " + term, value);
    }
  }

  /** A table whose header row is repeated on every page it reaches. */
  record Grid(List<Column> columns, List<Row> rows) implements Block {
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      if (columns.isEmpty() || rows.isEmpty()) {
        throw new IllegalArgumentException("A grid has at least one column and one row");
      }
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "A grid of " + columns.size() + " columns cannot hold the row " + row.cells());
        }
      }
    }
  }

  /**
   * A column of a grid.
   *
   * @param figures whether it holds figures, which are set to the right and never broken
   * @param share the column's part of the width, against the sum of all shares; from 1
   */
  record Column(String heading, boolean figures, int share) {
    public Column {
      requireWords("A column's heading", heading);
      if (share < 1) {
        throw new IllegalArgumentException("A column's share starts at 1, found: " + share);
      }
    }

    /** A column of words. */
    public static Column words(String heading, int share) {
      return new Column(heading, false, share);
    }

    /** A column of figures. */
    public static Column figures(String heading, int share) {
      return new Column(heading, true, share);
    }
  }

  /**
   * A row of a grid; a cell may be empty.
   *
   * @param total whether the row sums up the ones above it and is set apart from them
   */
  record Row(List<String> cells, boolean total) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(String... cells) {
      return new Row(List.of(cells), false);
    }

    public static Row total(String... cells) {
      return new Row(List.of(cells), true);
    }
  }

  /** Places for signatures, two abreast, never split over pages. */
  record Signatures(List<SignaturePlace> places) implements Block {
    public Signatures {
      places = List.copyOf(places);
      if (places.isEmpty()) {
        throw new IllegalArgumentException("A signature block has at least one place");
      }
    }

    public static Signatures of(SignaturePlace... places) {
      return new Signatures(List.of(places));
    }
  }

  private static void requireWords(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " cannot be empty");
    }
  }
}
