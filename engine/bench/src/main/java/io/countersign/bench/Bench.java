package io.countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The command: {@code bench.jar [--runs N] [--seed N] [--small DEALS] [--cycle DEALS] [--mysql
 * ADDRESS] [--papers N] [--json FILE] DEALS...}. With the one word {@code start} it tells what its
 * own first question to the rules cost.
 */
public final class Bench {

  static final String START = "start";

  /** Above it tables in memory are not tried, for the sake of the heap. */
  private static final int MOST_IN_SQL = 200_000;

  private static final String USAGE =
      "usage: java -Xmx2g -jar bench.jar [--runs ODD] [--seed N] [--small DEALS] [--stream DEALS]"
          + " [--cycle DEALS] [--mysql jdbc:mysql://HOST:PORT] [--papers N] [--json FILE] DEALS...";

  /** So many changes are timed for one changed deal. */
  private static final int CHANGES = 301;

  private int runs = 5;
  private int small = 10_000;
  private int streamed = 5_000_000;
  private int cycle;
  private int papers;
  private String mysql = "";
  private long seed = 42;
  private Path json = Path.of("");
  private final List<Integer> sizes = new ArrayList<>();

  private Bench() {}

  /** Exits with 1 when a total differs, with 2 when the command is not understood. */
  public static void main(String[] args) throws IOException {
    if (List.of(args).equals(List.of(START))) {
      System.out.println(NewJvm.here().told());
      return;
    }
    Bench bench = new Bench();
    try {
      bench.read(List.of(args));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + USAGE);
      System.exit(2);
    }
    System.exit(bench.run() ? 0 : 1);
  }

  private void read(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      String word = args.get(i);
      if (!word.startsWith("--")) {
        sizes.add(number(word));
      } else if (i + 1 == args.size()) {
        throw new IllegalArgumentException(word + " is no option, or lacks its value");
      } else {
        option(word, args.get(++i));
      }
    }
    if (sizes.isEmpty() && cycle == 0 && papers == 0) {
      sizes.addAll(List.of(100_000, 1_000_000));
    }
  }

  private void option(String name, String value) {
    switch (name) {
      case "--runs" -> runs = number(value);
      case "--seed" -> seed = number(value);
      case "--small" -> small = number(value);
      case "--stream" -> streamed = value.equals("0") ? 0 : number(value);
      case "--cycle" -> cycle = number(value);
      case "--papers" -> papers = number(value);
      case "--mysql" -> mysql = value;
      case "--json" -> json = Path.of(value);
      default -> throw new IllegalArgumentException(name + " is no option");
    }
    if (runs % 2 == 0) {
      throw new IllegalArgumentException("--runs " + value + " has no median; give an odd number");
    }
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("'" + text + "' is not a number above zero");
    }
    return Integer.parseInt(text);
  }

  private boolean run() throws IOException {
    List<Section> sections = new ArrayList<>();
    if (papers > 0) {
      sections.add(SealRace.over(papers, runs));
    }
    if (sizes.isEmpty()) {
      if (cycle > 0) {
        sections.add(CycleRace.over(cycle, seed, mysql));
      }
      return told(sections);
    }
    sections.add(Start.of(runs));
    List<Race> races = new ArrayList<>();
    for (int deals : sizes) {
      races.add(Race.over(deals, seed, runs));
    }
    sections.add(new Races(races));
    sections.add(rivals(races));
    sections.add(OneDeal.over(races.get(races.size() - 1).size().deals(), seed, CHANGES));
    if (streamed > 0) {
      sections.add(StreamRace.over(List.of(Math.max(1, streamed / 5), streamed), seed, 1));
    }
    if (cycle > 0) {
      sections.add(CycleRace.over(cycle, seed, mysql));
    }
    return told(sections);
  }

  private boolean told(List<Section> sections) throws IOException {
    Report report = new Report(seed, runs, sections);
    System.out.print(report.table());
    if (!json.toString().isEmpty()) {
      Files.writeString(json, report.json());
    }
    return report.equal();
  }

  /** All designs at a fifth of the small size and at all of it, SQL at the largest it bears. */
  private Rivals rivals(List<Race> races) {
    List<Rival> rivals = new ArrayList<>();
    rivals.addAll(Contest.ofAll(Math.max(1, small / 5), seed, runs));
    rivals.addAll(Contest.ofAll(small, seed, runs));
    sizes.stream()
        .filter(deals -> deals <= MOST_IN_SQL)
        .max(Comparator.naturalOrder())
        .ifPresent(deals -> rivals.addAll(Contest.ofSql(deals, seed, runs)));
    return new Rivals(rivals, new Races(races).largest());
  }
}
