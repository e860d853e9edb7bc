package io.countersign.library;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a Word file that want to be filled, named and written as the library writes them.
 * The two sides of the contract are the seller and the customer; everything else is text.
 */
final class Places {

  /** The usual answer of a place that may well say nothing. */
  static final String NONE = "none";

  /** The sides as others call them. */
  static final String SELLERS = "provider|seller|supplier|vendor|licensor|contractor";

  static final String CUSTOMERS = "customer|client|buyer|purchaser|licensee|subscriber";

  private static final Pattern PLACE =
      Pattern.compile(
          "\\{+%?\\s*([^{}]*?)\\s*%?}+|\u00ab\\s*([^\u00ab\u00bb]{1,80}?)\\s*\u00bb"
              + "|(\\[[\\s#\u2022\u25cf.]*]|_{3,})|\\[([^\\[\\]]+)]");
  private static final Pattern SIDE =
      Pattern.compile(
          "(?:the )?(?:(%s)|(?:%s))(?: full)?(?: legal)?(?: entity| company)?(?: name)?"
              .formatted(SELLERS, CUSTOMERS));
  private static final Pattern SEAT =
      Pattern.compile(
          "(?:(%s)|(?:%s)) (?:mailing |registered |business |postal )?address"
              .formatted(SELLERS, CUSTOMERS));
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)(fill in|insert|enter|add|describe|specify|list|select|choose|optional|include|state"
              + "|attach|customi[sz]e|provide|type|complete|set out|identify|indicate|for example|e\\."
              + "g\\.|if applicable|tbd|to be (?:determined|completed|agreed))\\b[ :,]*(.*)");
  private static final Set<String> OURS =
      Set.of("order-number", "order-revision", "order-date", "order-total", "order-currency");
  private static final int LONGEST_NAME = 60;

  private final Map<String, String> usual = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The names of the places and their usual answers, empty for none, in the order of the file. */
  Map<String, String> usual() {
    return usual;
  }

  /** Whether there is a place in the words. */
  static boolean in(String words) {
    return PLACE.matcher(words).find();
  }

  /** Whether the words are one bracket that says what to fill in. */
  static boolean asks(String words) {
    return words.startsWith("[")
        && words.indexOf(']') == words.length() - 1
        && ASKS.matcher(words.substring(1, words.length() - 1).strip()).matches();
  }

  /** Whether the words are nothing but a place for one of the sides. */
  static boolean isSide(String words) {
    Matcher place = PLACE.matcher(words.strip());
    return place.matches()
        && place.group(1) != null
        && SIDE.matcher(said(place.group(1))).matches();
  }

  /** A name that nothing else in templates has. */
  static String free(String name) {
    return OURS.contains(name) || name.startsWith("clause-") || name.matches("seller|customer")
        ? "stated-" + name
        : name;
  }

  /** The place of a row that says nothing yet. */
  String blank(String label) {
    return place(unique(bare(label)), NONE);
  }

  /**
   * Words with their places written as the library does.
   *
   * @param label what the row or the section is about
   */
  String fill(String words, String label) {
    StringBuilder filled = new StringBuilder();
    Matcher place = PLACE.matcher(words);
    int from = 0;
    while (place.find()) {
      String before = words.substring(0, place.start());
      filled.append(words, from, place.start());
      boolean whole = before.isBlank() && words.substring(place.end()).isBlank();
      filled.append(place(place.toMatchResult(), whole ? "" : before, label, whole));
      from = place.end();
    }
    return filled.append(words.substring(from)).toString();
  }

  private String place(MatchResult found, String before, String label, boolean whole) {
    if (found.group(3) != null) {
      return place(unique(bare(label) + " " + lastWords(before)), "");
    }
    if (found.group(4) != null) {
      return bracket(found.group(4).strip(), before, label, whole);
    }
    String name = found.group(1) != null ? found.group(1) : found.group(2);
    if (!name.matches("(?:INS |= ?)?[A-Za-z][\\w .'/-]{0,80}")) {
      return place(unique(bare(label) + " " + lastWords(before)), "");
    }
    return named(said(name.replaceFirst("^(?:INS |= ?)", "")));
  }

  private String bracket(String inside, String before, String label, boolean whole) {
    Matcher asks = ASKS.matcher(inside);
    if (asks.matches()) {
      String what = asks.group(2).replaceFirst("(?i)^(?:an?|the) ", "");
      boolean short_ = !what.isEmpty() && what.split(" ", -1).length <= 5;
      if (!whole && short_ && !asks.group(1).toLowerCase(Locale.ROOT).startsWith("for")) {
        return named(said(what));
      }
      String name =
          whole || before.isBlank() ? bare(label) : bare(label) + " " + firstWords(before);
      boolean free = asks.group(1).equalsIgnoreCase("optional");
      return place(unique(name), free ? NONE : "");
    }
    boolean sentence = inside.endsWith(".") && inside.length() > LONGEST_NAME;
    if (sentence) {
      return fill(inside, label);
    }
    if (inside.length() > LONGEST_NAME || PLACE.matcher(inside).find()) {
      return "[" + fill(inside, label) + "]";
    }
    return whole && !SIDE.matcher(said(inside)).matches()
        ? place(unique(bare(label)), "")
        : named(said(inside));
  }

  private String named(String name) {
    Matcher side = SIDE.matcher(name);
    if (side.matches()) {
      return side.group(1) != null ? "{{seller}}" : "{{customer}}";
    }
    Matcher seat = SEAT.matcher(name);
    if (seat.matches()) {
      return seat.group(1) != null ? "{{seller.address}}" : "{{customer.address}}";
    }
    return place(free(SheetText.id(name)), "");
  }

  private String place(String name, String answer) {
    usual.putIfAbsent(name, answer);
    return "{{" + name + "}}";
  }

  /** A name for a place of its own. */
  private String unique(String words) {
    String base = free(SheetText.id(words));
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "-" + i;
    }
    return name;
  }

  /** A name as it is said: without dashes below, in small letters, without how it is shown. */
  private static String said(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replaceAll("[_.-]+", " ")
        .toLowerCase(Locale.ROOT)
        .replaceFirst(" display$", "")
        .strip();
  }

  /** A label without what it explains in brackets. */
  static String bare(String label) {
    String bare = label.replaceAll("\\([^)]*\\)", " ").strip();
    return bare.isEmpty() ? "text" : bare;
  }

  private static String lastWords(String before) {
    String[] words = before.strip().split(" ", -1);
    StringBuilder last = new StringBuilder();
    for (int i = Math.max(0, words.length - 3); i < words.length; i++) {
      last.append(words[i]).append(' ');
    }
    return last.toString();
  }

  static String firstWords(String words) {
    String[] all = words.strip().split(" ", -1);
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < Math.min(4, all.length); i++) {
      first.append(all[i]).append(' ');
    }
    return first.toString().strip();
  }
}
