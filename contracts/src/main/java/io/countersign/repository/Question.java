package io.countersign.repository;

import io.countersign.contracts.ContractState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search as SQL that every database understands alike, with a value for each of its places.
 *
 * @param from the statement from {@code from} on, up to its order
 */
record Question(String from, List<@Nullable Object> values) {

  Question {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  static Question of(Search search) {
    Question question =
        new Question(
            " from contract c join filed_contract f on f.contract_id = c.id where 1 = 1",
            List.of());
    question = words(question, search.words());
    for (String word : SearchWords.in(search.party())) {
      question = question.and("f.parties like ?", "% " + word + "%");
    }
    if (!search.states().isEmpty()) {
      question =
          question.and(
              "c.state in (%s)"
                  .formatted(String.join(", ", Collections.nCopies(search.states().size(), "?"))),
              search.states().stream().map(ContractState::name).sorted().toArray());
    }
    question = search.value().isPresent() ? worth(question, search.value().get()) : question;
    return search.days().isPresent() ? days(question, search.days().get()) : question;
  }

  /** What comes behind a place in the list. */
  Question behind(Cursor cursor) {
    String key = cursor.order().key();
    return and(
        "(" + key + cursor.order().behind() + "? or (" + key + " = ? and c.id > ?))",
        cursor.key(),
        cursor.key(),
        cursor.id());
  }

  private static Question words(Question question, String words) {
    Question asked = question;
    for (String part : words.strip().split("\\s+", -1)) {
      List<String> exact = SearchWords.in(part);
      boolean begins = part.endsWith("*");
      for (int at = 0; at < exact.size(); at++) {
        boolean last = at == exact.size() - 1;
        asked =
            asked.and(
                "exists (select 1 from contract_word w where w.contract_id = c.id and w.word "
                    + (begins && last ? "like" : "=")
                    + " ?)",
                exact.get(at) + (begins && last ? "%" : ""));
      }
    }
    return asked;
  }

  private static Question worth(Question question, Search.Worth worth) {
    Question asked = question.and("f.currency = ?", worth.currency().getCurrencyCode());
    if (worth.least().isPresent()) {
      asked = asked.and("f.value_minor >= ?", worth.least().get());
    }
    return worth.most().isPresent() ? asked.and("f.value_minor <= ?", worth.most().get()) : asked;
  }

  private static Question days(Question question, Search.Days days) {
    boolean drafted = days.what() == Search.Days.What.DRAFTED;
    String column =
        drafted ? "c.drafted_at" : "f." + days.what().name().toLowerCase(Locale.ROOT) + "_on";
    Question asked = question;
    Optional<LocalDate> from = days.from();
    if (from.isPresent()) {
      asked = asked.and(column + " >= ?", drafted ? from.get().atStartOfDay() : from.get());
    }
    Optional<LocalDate> behind = days.until().map(day -> day.plusDays(1));
    return behind.isPresent()
        ? asked.and(column + " < ?", drafted ? behind.get().atStartOfDay() : behind.get())
        : asked;
  }

  private Question and(String condition, Object... more) {
    List<@Nullable Object> all = new ArrayList<>(values);
    Collections.addAll(all, more);
    return new Question(from + " and " + condition, all);
  }
}
