package io.countersign.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of which some stand there only sometimes. */
record Words(List<Span> spans) {

  /**
   * Words with one condition.
   *
   * @param when what must all hold, such as {@code has-pilot is yes}
   */
  record Span(String text, Set<String> when) {
    Span {
      when = Set.copyOf(when);
    }
  }

  Words {
    spans = spans.stream().filter(span -> !span.text().isEmpty()).toList();
  }

  static Words of(String text) {
    return new Words(List.of(new Span(text, Set.of())));
  }

  /** All words, whatever holds. */
  String all() {
    return plain(spans.stream());
  }

  /** The words that stand there when these conditions hold and no others. */
  String when(Set<String> held) {
    return plain(spans.stream().filter(span -> held.containsAll(span.when())));
  }

  private static String plain(Stream<Span> spans) {
    return spans.map(Span::text).collect(Collectors.joining()).replaceAll(" +", " ").strip();
  }

  boolean isEmpty() {
    return all().isEmpty();
  }

  /** The conditions under which all of it stands there. */
  Set<String> common() {
    return common(Stream.of(this));
  }

  /** The conditions that hold for every one of some words. */
  static Set<String> common(Stream<Words> all) {
    Set<String> common = null;
    for (Span span : all.flatMap(words -> words.spans().stream()).toList()) {
      if (span.text().isBlank()) {
        continue;
      }
      if (common == null) {
        common = new LinkedHashSet<>(new TreeSet<>(span.when()));
      }
      common.retainAll(span.when());
    }
    return common == null ? Set.of() : common;
  }

  /** The same words with one condition more. */
  Words onlyWhen(String condition) {
    return new Words(
        spans.stream()
            .map(
                span -> {
                  Set<String> when = new LinkedHashSet<>(span.when());
                  when.add(condition);
                  return new Span(span.text(), when);
                })
            .toList());
  }

  Words each(UnaryOperator<String> change) {
    return new Words(
        spans.stream().map(span -> new Span(change.apply(span.text()), span.when())).toList());
  }

  /** These words, a blank, and others. */
  Words and(Words more) {
    List<Span> both = new ArrayList<>(spans);
    both.add(new Span(" ", spans.isEmpty() ? Set.of() : spans.get(spans.size() - 1).when()));
    both.addAll(more.spans());
    return new Words(both);
  }

  /** The words without so many letters at their beginning. */
  Words from(int letters) {
    List<Span> rest = new ArrayList<>();
    int left = letters;
    for (Span span : spans) {
      int cut = Math.min(left, span.text().length());
      left -= cut;
      rest.add(new Span(span.text().substring(cut), span.when()));
    }
    return new Words(rest);
  }

  /** The first so many letters. */
  Words until(int letters) {
    List<Span> first = new ArrayList<>();
    int left = letters;
    for (Span span : spans) {
      int cut = Math.min(left, span.text().length());
      left -= cut;
      first.add(new Span(span.text().substring(0, cut), span.when()));
    }
    return new Words(first);
  }

  /** All words as they stand, with the blanks at their ends. */
  String raw() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
