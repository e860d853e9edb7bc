package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_AMBIGUOUS;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule that a file is spelt as this system spells it, byte for byte. Libraries read generously,
 * each in its own way: of a key that stands twice one takes the first and another the last, a
 * comment hides from one what another finds, a wrong length is put right. Where the spelling leaves
 * no choice, what is compared here is what every viewer shows.
 */
final class Spelling {

  private static final int DEEPEST = 100;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,9})(\\.\\d{1,10})?");
  private static final Pattern REFERENCE = Pattern.compile("([1-9]\\d{0,5}) 0 R");
  private static final Pattern WORD = Pattern.compile("true|false|null");
  private static final Pattern LENGTH = Pattern.compile("(0|[1-9]\\d{0,7})\\n");
  private static final Pattern IDS = Pattern.compile("\\[<[0-9A-F]*> <[0-9A-F]{2,64}>]\\n");

  /** Of a stream: its content, or what is shown instead, is somewhere else. */
  private static final Set<String> OUTSIDE =
      Set.of("F", "FFilter", "FDecodeParms", "Ref", "OPI", "Alternates");

  private static final String DIGITS = "0123456789ABCDEF";
  private static final String IN_NAMES = "+-_@*$;.";

  private final String text;
  private final int until;
  private final Set<Integer> objects;
  private int at;

  private Spelling(String text, int from, int until, Set<Integer> objects) {
    this.text = text;
    this.at = from;
    this.until = until;
    this.objects = objects;
  }

  /** Reads every object and every trailer of a file given as ISO 8859-1 text. */
  static void require(String text, List<Revision> revisions) {
    Set<Integer> objects = new HashSet<>();
    int highest = 0;
    int tableBefore = -1;
    for (Revision revision : revisions) {
      objects.addAll(revision.objects().keySet());
      for (int number : revision.objects().keySet()) {
        highest = Math.max(highest, number);
      }
      int[] offsets = revision.objects().values().stream().mapToInt(i -> i).sorted().toArray();
      for (int i = 0; i < offsets.length; i++) {
        int end = i + 1 < offsets.length ? offsets[i + 1] : revision.tableAt();
        new Spelling(text, offsets[i], end, objects).object();
      }
      int trailer = text.indexOf("trailer\n", revision.tableAt());
      new Spelling(text, trailer, revision.until(), objects).trailer(highest + 1, tableBefore);
      tableBefore = revision.tableAt();
    }
  }

  private void object() {
    at = text.indexOf('\n', at) + 1;
    boolean dictionary = next("<<");
    Map<String, Integer> entries = dictionary ? dictionary(0) : Map.of();
    if (!dictionary) {
      value(0);
    } else if (next("\nstream\r\n")) {
      if (!Collections.disjoint(entries.keySet(), OUTSIDE)) {
        throw refusal("What a stream shows may stand in another file.");
      }
      int length = number(LENGTH, entries.getOrDefault("Length", until));
      if (length > until - at) {
        throw refusal("A stream is longer than its object.");
      }
      at += length;
      expect("\r\nendstream");
    }
    expect("\nendobj\n");
    if (at != until) {
      throw refusal("Something stands behind an object.");
    }
  }

  private void trailer(int size, int tableBefore) {
    expect("trailer\n<<");
    Map<String, Integer> entries = dictionary(0);
    expect("\nstartxref\n");
    boolean first = tableBefore < 0;
    if (number(LENGTH, entries.getOrDefault("Size", until)) != size
        || entries.containsKey("Prev") == first
        || (!first && number(LENGTH, entries.getOrDefault("Prev", until)) != tableBefore)
        || !IDS.matcher(text).region(entries.getOrDefault("ID", until), until).lookingAt()) {
      throw refusal("A trailer is not the one of its table.");
    }
  }

  /** The entries, each with the place of its value; the opening brackets are read already. */
  private Map<String, Integer> dictionary(int depth) {
    Map<String, Integer> entries = new HashMap<>();
    space();
    while (!next(">>")) {
      String key = name();
      space();
      if (entries.put(key, at) != null) {
        throw refusal("/" + key + " stands twice in a dictionary.");
      }
      if (text.startsWith("null", at)) {
        throw refusal("/" + key + " is null.");
      }
      value(depth + 1);
      space();
    }
    return entries;
  }

  private void value(int depth) {
    if (depth > DEEPEST) {
      throw refusal("Something is nested too deep.");
    }
    if (next("<<")) {
      dictionary(depth);
    } else if (next("[")) {
      space();
      while (!next("]")) {
        value(depth + 1);
        space();
      }
    } else if (next("(")) {
      literal();
    } else if (next("<")) {
      hexadecimal();
    } else if (here() == '/') {
      name();
    } else if (!reference()) {
      word();
    }
  }

  private boolean reference() {
    Matcher reference = REFERENCE.matcher(text).region(at, until);
    if (!reference.lookingAt()) {
      return false;
    }
    int number = Integer.parseInt(reference.group(1));
    if (!objects.contains(number)) {
      throw refusal("Something refers to object " + number + ", which is not there.");
    }
    at = reference.end();
    return true;
  }

  private void word() {
    for (Pattern kind : List.of(NUMBER, WORD)) {
      Matcher found = kind.matcher(text).region(at, until);
      if (found.lookingAt()) {
        at = found.end();
        if (" \n\r]>/".indexOf(here()) < 0) {
          break;
        }
        return;
      }
    }
    throw refusal("Neither a number nor a word that is known.");
  }

  private void literal() {
    while (!next(")")) {
      char character = here();
      boolean escapes = character == '\\';
      if (escapes) {
        at++;
      }
      boolean bracket = "()\\".indexOf(here()) >= 0;
      if (bracket != escapes || character > '~' || character == '\n' || character == '\r') {
        throw refusal("A text is spelt otherwise.");
      }
      at++;
    }
  }

  private void hexadecimal() {
    int from = at;
    while (DIGITS.indexOf(here()) >= 0) {
      at++;
    }
    if ((at - from) % 2 != 0) {
      throw refusal("Half a byte.");
    }
    expect(">");
  }

  /** A name without its slash; what needs no escape has none, and everything else has one. */
  private String name() {
    expect("/");
    int from = at;
    while (isPlain(here()) || here() == '#') {
      if (here() == '#') {
        String code = text.substring(at + 1, Math.min(until, at + 3));
        boolean escape = code.length() == 2 && code.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        if (!escape || isPlain((char) Integer.parseInt(code, 16))) {
          throw refusal("A name is spelt otherwise.");
        }
        at += 2;
      }
      at++;
    }
    if (at == from) {
      throw refusal("A name has no letters.");
    }
    return text.substring(from, at);
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || IN_NAMES.indexOf(character) >= 0;
  }

  private int number(Pattern pattern, int from) {
    Matcher number = pattern.matcher(text).region(from, until);
    if (!number.lookingAt()) {
      throw refusal("A number is missing or spelt otherwise.");
    }
    return Integer.parseInt(number.group(1));
  }

  private void space() {
    while (at < until && (here() == ' ' || here() == '\n')) {
      at++;
    }
  }

  private char here() {
    if (at >= until) {
      throw refusal("Something has no end.");
    }
    return text.charAt(at);
  }

  private boolean next(String expected) {
    boolean found = at + expected.length() <= until && text.startsWith(expected, at);
    at += found ? expected.length() : 0;
    return found;
  }

  private void expect(String expected) {
    if (!next(expected)) {
      throw refusal("Expected was " + Arrays.toString(expected.split("\\R")) + ".");
    }
  }

  private Refusal refusal(String what) {
    return new Refusal(PDF_AMBIGUOUS, "Byte " + at + ". " + what);
  }
}
