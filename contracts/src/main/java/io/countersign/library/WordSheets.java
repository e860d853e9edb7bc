package io.countersign.library;

import io.countersign.clauses.Origin;
import io.countersign.library.LibraryRefused.FileUnreadable;
import io.countersign.library.WordDraft.Other;
import io.countersign.library.WordDraft.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The writing of sheets from what was read of a Word file. Words within a clause that stand there
 * only sometimes make one clause for each way it can read, of which one is always in.
 */
final class WordSheets {

  /** What a place says that nobody filled, in a clause that may not be there. */
  static final String UNSAID = "not stated";

  private static final Pattern SHOWN = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)(?:\\.[a-z]+)?}}");
  private static final int MOST_FLAGS = 3;
  private static final int MOST = 99;

  private final Named named;
  private final Origin origin;
  private final String file;
  private final Places places;
  private final Map<SheetId, String> sheets = new TreeMap<>();
  private final List<String> slots = new ArrayList<>();
  private final Set<String> always = new LinkedHashSet<>();
  private final Set<String> sometimes = new LinkedHashSet<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> flags = new LinkedHashSet<>();

  WordSheets(Named named, String file, Places places) {
    this.named = named;
    this.origin = named.origin();
    this.file = file;
    this.places = places;
  }

  Map<SheetId, String> press(WordCover read, List<WordDraft> sections) {
    String title =
        !named.title().isBlank()
            ? named.title().strip()
            : read.title().isEmpty() ? SheetText.words(named.id()) : plain(read.title());
    List<Map.Entry<String, String>> cover = new ArrayList<>(sides(read, sections));
    List<WordDraft> drafts = new ArrayList<>(sections);
    drafts.addAll(read.drafts());
    if (drafts.isEmpty() && read.cover().isEmpty()) {
      throw new FileUnreadable(
          file,
          "nothing but a title and places for signatures",
          "the terms of a contract",
          "Choose the file with the terms.");
    }
    if (drafts.isEmpty()) {
      drafts.add(
          WordDraft.of(
              title,
              read.cover().stream()
                  .map(line -> line.getKey() + ": " + line.getValue().replace('\n', ' '))
                  .map(line -> Point.of(Words.of(line)))
                  .toList()));
    } else {
      cover.addAll(read.cover());
    }
    cover.forEach(line -> note(line.getValue(), always));
    drafts.forEach(draft -> flags.addAll(flags(draft)));
    drafts.forEach(this::draft);
    if (slots.size() > MOST) {
      throw tooMuch(file, slots.size() + " clauses");
    }
    SheetId template = SheetId.of("template", named.id(), 1);
    sheets.put(
        template,
        SheetText.template(template, title, origin, variables(read.flags()), cover, slots));
    return sheets;
  }

  private FileUnreadable tooMuch(String place, String found) {
    return new FileUnreadable(
        place,
        found,
        "at most " + MOST,
        "Divide the file in Word, and import the parts one by one.");
  }

  /** The two sides, called as the text calls them most. */
  private static List<Map.Entry<String, String>> sides(WordCover read, List<WordDraft> sections) {
    StringBuilder all = new StringBuilder();
    read.cover().forEach(line -> all.append(line.getValue()).append(' '));
    sections.forEach(draft -> draft.words().forEach(words -> all.append(words.all()).append(' ')));
    read.drafts()
        .forEach(draft -> draft.words().forEach(words -> all.append(words.all()).append(' ')));
    String words = all.toString();
    return List.of(
        Map.entry(
            called(Places.SELLERS, words), "{{seller}}\n{{seller.address}}\n{{seller.register}}"),
        Map.entry(
            called(Places.CUSTOMERS, words),
            "{{customer}}\n{{customer.address}}\n{{customer.register}}"));
  }

  private static String called(String names, String words) {
    String most = "";
    long times = -1;
    for (String name : names.split("\\|", -1)) {
      String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      long found = Pattern.compile("\\b" + capital + "\\b").matcher(words).results().count();
      if (found > times) {
        most = capital;
        times = found;
      }
    }
    return most;
  }

  private Map<String, String> variables(Map<String, String> flags) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("seller", "party");
    variables.put("customer", "party");
    Set<String> shown = new LinkedHashSet<>(always);
    shown.addAll(sometimes);
    for (String name : shown) {
      String usual = places.usual().getOrDefault(name, "");
      String answer = usual.isEmpty() && !always.contains(name) ? UNSAID : usual;
      variables.putIfAbsent(name, answer.isEmpty() ? "text" : "text = " + answer);
    }
    for (String flag : asked) {
      variables.put(renamed(flag), "choice of yes, no = " + flags.getOrDefault(flag, "no"));
    }
    return variables;
  }

  /** A variable cannot say yes or no and be shown too. */
  private String renamed(String flag) {
    String name = flag;
    while (places.usual().containsKey(name) || (!name.equals(flag) && flags.contains(name))) {
      name = "has-" + name;
    }
    return name;
  }

  private void draft(WordDraft draft) {
    Set<String> common = new TreeSet<>(draft.common());
    Set<String> others = flags(draft);
    common.forEach(condition -> others.remove(flag(condition)));
    if (others.size() > MOST_FLAGS) {
      throw new FileUnreadable(
          file + ", '" + draft.title() + "'",
          others.size() + " conditions within one clause",
          "at most " + MOST_FLAGS,
          "Give them sections or rows of their own in Word.");
    }
    List<String> free = List.copyOf(others);
    List<Set<String>> ways = new ArrayList<>();
    for (int way = 0; way < 1 << free.size(); way++) {
      Set<String> held = new TreeSet<>(common);
      for (int i = 0; i < free.size(); i++) {
        held.add(free.get(i) + ((way >> i & 1) == 0 ? " is yes" : " is no"));
      }
      ways.add(slot(draft, held));
    }
    Set<String> shown = new LinkedHashSet<>(ways.get(0));
    ways.forEach(shown::retainAll);
    if (common.isEmpty()) {
      always.addAll(shown);
    }
  }

  private static Set<String> flags(WordDraft draft) {
    return draft
        .words()
        .flatMap(words -> words.spans().stream())
        .filter(span -> !span.text().isBlank())
        .flatMap(span -> span.when().stream())
        .map(WordSheets::flag)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String flag(String condition) {
    return condition.replaceFirst(" is (yes|no)$", "");
  }

  /** Adds a clause as it reads when something holds, and gives the places that it shows. */
  private Set<String> slot(WordDraft draft, Set<String> held) {
    String words = written(draft.title(), draft.points(), held);
    if (words.isEmpty()) {
      return Set.of();
    }
    SheetId clause = clause(draft.title());
    sheets.put(clause, SheetText.header(clause, plain(draft.title()), origin) + words);
    Set<String> shown = new LinkedHashSet<>();
    note(words, shown);
    sometimes.addAll(shown);
    StringBuilder slot = new StringBuilder((slots.size() + 1) + ". " + clause.edition());
    for (Other other : draft.others()) {
      String instead = written(draft.title(), other.points(), held);
      if (!instead.isEmpty()) {
        SheetId alternative = clause(draft.title() + " " + other.name());
        sheets.put(
            alternative, SheetText.header(alternative, plain(draft.title()), origin) + instead);
        note(instead, sometimes);
        slot.append("\n   or ").append(other.name()).append(": ").append(alternative.edition());
        slot.append(", risk low");
      }
    }
    if (!held.isEmpty()) {
      held.forEach(condition -> asked.add(flag(condition)));
      slot.append("\n   when ");
      slot.append(
          held.stream()
              .map(one -> renamed(flag(one)) + one.substring(flag(one).length()))
              .collect(Collectors.joining(" and ")));
    }
    slots.add(slot.toString());
    return draft.others().isEmpty() ? shown : Set.of();
  }

  private static void note(String words, Set<String> names) {
    SHOWN.matcher(words).results().forEach(place -> names.add(place.group(1)));
  }

  private String written(String title, List<Point> points, Set<String> held) {
    StringBuilder words = new StringBuilder();
    int number = 0;
    for (Point point : points) {
      String text = point.text().when(held);
      List<String> items =
          point.items().stream().map(item -> item.when(held)).filter(i -> !i.isEmpty()).toList();
      if (text.isEmpty() && items.isEmpty()) {
        continue;
      }
      if (++number > MOST) {
        throw tooMuch(file + ", '" + title + "'", "more than " + MOST + " points");
      }
      SheetText.wrap(words, number + ". ", "    ", text.isEmpty() ? plain(title) : text);
      char letter = 'a';
      for (String item : items) {
        SheetText.wrap(words, "   (" + letter++ + ") ", "       ", item);
      }
    }
    return words.toString();
  }

  private SheetId clause(String heading) {
    String base = SheetText.id(named.id() + "-" + Places.bare(heading.replaceFirst(".*: ", "")));
    SheetId clause = SheetId.of("clause", base, 1);
    for (int i = 2; sheets.containsKey(clause); i++) {
      String number = "-" + i;
      int most = Math.min(base.length(), SheetText.LONGEST_ID - number.length());
      clause = SheetId.of("clause", base.substring(0, most).replaceAll("-+$", "") + number, 1);
    }
    return clause;
  }

  /** A title without braces, which only places have. */
  private static String plain(String title) {
    String plain = title.replaceAll("[{}]+", "").strip();
    return plain.isEmpty() ? "Terms" : plain;
  }
}
