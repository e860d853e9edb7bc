package io.countersign.matrices;

import io.countersign.matrices.Part.Spot;
import io.countersign.matrices.RowPart.Place;
import io.countersign.matrices.Source.Edit;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One part of a plan as a table that people edit in a spreadsheet (.xlsx or .csv). What comes back
 * is data: it is written into the plan's text and read there by the plan reader, as if somebody had
 * typed it.
 */
public final class PlanMatrix {

  private static final int MOST_BYTES = 8_000_000;

  private final String file;
  private final String name;
  private final PlanVersion plan;
  private final Source source;
  private final Part part;

  private PlanMatrix(String file, PlanVersion plan, String name) {
    this.file = file;
    this.plan = plan;
    this.name = name;
    source = new Source(plan.document());
    Node root = new Yaml().compose(new StringReader(plan.document()));
    part = new Parts(new Place(file, source), root, plan.plan()).find(name);
  }

  /**
   * A part of a plan.
   *
   * @param part the place of the part, such as {@code components.commission.rates}
   * @throws DocumentRefused when the plan is not right as it stands
   * @throws MatrixRefused when the plan has no such part
   */
  public static PlanMatrix of(Path plan, String part) throws IOException {
    String file = String.valueOf(plan.getFileName());
    if (Files.size(plan) > MOST_BYTES) {
      throw MatrixRefused.of(file, Files.size(plan) + " bytes", "a plan", "Name the plan's file.");
    }
    return of(file, Files.readString(plan), part);
  }

  static PlanMatrix of(String file, String document, String part) {
    return new PlanMatrix(file, PlanReader.read(file, document), part);
  }

  /**
   * The part as the bytes of a table.
   *
   * @param target the file it is for, whose ending says of which kind
   * @throws MatrixRefused with everything that no such table can hold
   */
  public byte[] table(Path target) {
    boolean workbook = TableFile.isWorkbook(target);
    List<List<String>> rows = part.rows();
    return workbook ? WorkbookTable.write(rows, part.numbers()) : csv(rows);
  }

  private byte[] csv(List<List<String>> rows) {
    List<Boolean> words = part.words();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (words.get(i) && CsvTable.looksLikeFormula(row.get(i))) {
          throw MatrixRefused.of(
              file,
              "the word "
                  + Told.quoted(row.get(i))
                  + ", which a spreadsheet could run as a formula",
              "words that begin otherwise",
              "Write the table as .xlsx, where a text stays a text.");
        }
      }
    }
    return CsvTable.write(rows);
  }

  /**
   * The plan with this part as a table says it, and everything else as it was to the byte.
   *
   * @throws MatrixRefused with everything that is wrong with the table
   */
  public PlanVersion read(Path tableFile) throws IOException {
    Table table = TableFile.read(tableFile);
    List<Edit> edits = part.edits(table);
    String changed = source.with(edits);
    try {
      PlanVersion read = PlanReader.read(file, changed);
      table.findings().refuse();
      prove(read, table);
      return read;
    } catch (DocumentRefused refused) {
      refused.problems().forEach(problem -> report(problem, table));
      table.findings().refuse();
      throw refused;
    }
  }

  /** Taken out again, the part must be the table that came in; nothing is trusted to a search. */
  private void prove(PlanVersion read, Table table) {
    Part again = of(file, read.document(), name).part;
    if (!again.edits(table).isEmpty() || again.rows().size() != table.lines().size() + 1) {
      throw new IllegalStateException(name + " was not written as the table says it");
    }
  }

  private void report(DocumentProblem problem, Table table) {
    Optional<Spot> spot = part.spot(problem.path(), table);
    int row = spot.map(Spot::row).orElse(0);
    int column = spot.map(Spot::column).orElse(0);
    if (!table.findings().knows(row, column) || row == 0) {
      table
          .findings()
          .cell(
              row,
              column,
              spot.isPresent() ? problem.found() : problem.path() + ": " + problem.found(),
              problem.expected(),
              spot.isPresent() ? "Correct it in the table." : "Correct the table.");
    }
  }

  /** The plan as it stands. */
  public PlanVersion plan() {
    return plan;
  }
}
