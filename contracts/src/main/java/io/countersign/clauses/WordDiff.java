package io.countersign.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one text became another, word by word: the longest common row of words stays, the rest was
 * taken out or put in. Equal texts give one kept run; the runs in order give back both texts.
 */
public final class WordDiff {

  /** What happened to a run of words. */
  public enum Change {
    KEPT,
    REMOVED,
    ADDED
  }

  /** Some words, with the blanks behind them, to which the same happened. */
  public record Run(Change change, String words) {}

  private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
  private static final int MOST_CELLS = 16_000_000;

  private WordDiff() {}

  /** The runs from the older text to the newer one. */
  public static List<Run> between(String older, String newer) {
    List<String> from = words(older);
    List<String> to = words(newer);
    int head = 0;
    while (head < from.size() && head < to.size() && same(from.get(head), to.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < from.size() - head
        && tail < to.size() - head
        && same(from.get(from.size() - 1 - tail), to.get(to.size() - 1 - tail))) {
      tail++;
    }
    List<Run> runs = new ArrayList<>();
    add(runs, Change.KEPT, kept(from.subList(0, head), to.subList(0, head)));
    middle(runs, from.subList(head, from.size() - tail), to.subList(head, to.size() - tail));
    add(
        runs,
        Change.KEPT,
        kept(
            from.subList(from.size() - tail, from.size()),
            to.subList(to.size() - tail, to.size())));
    return List.copyOf(runs);
  }

  private static void middle(List<Run> runs, List<String> from, List<String> to) {
    if ((long) from.size() * to.size() > MOST_CELLS) {
      add(runs, Change.REMOVED, from);
      add(runs, Change.ADDED, to);
      return;
    }
    int[][] common = new int[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(from.get(i), to.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < from.size() || j < to.size()) {
      if (i < from.size() && j < to.size() && same(from.get(i), to.get(j))) {
        add(runs, Change.KEPT, kept(List.of(from.get(i)), List.of(to.get(j))));
        i++;
        j++;
      } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(runs, Change.REMOVED, List.of(from.get(i)));
        i++;
      } else {
        add(runs, Change.ADDED, List.of(to.get(j)));
        j++;
      }
    }
  }

  /** Words that are the same but for the blanks behind them, with the longer blanks. */
  private static List<String> kept(List<String> from, List<String> to) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      kept.add(from.get(i).length() > to.get(i).length() ? from.get(i) : to.get(i));
    }
    return kept;
  }

  private static boolean same(String one, String other) {
    return one.strip().equals(other.strip());
  }

  private static void add(List<Run> runs, Change change, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    String more = String.join("", words);
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).change() == change) {
      runs.set(last, new Run(change, runs.get(last).words() + more));
    } else {
      runs.add(new Run(change, more));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
