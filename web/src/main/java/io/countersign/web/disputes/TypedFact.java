package io.countersign.web.disputes;

import io.countersign.disputes.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fact as somebody typed it; without a kind there is none. */
record TypedFact(String kind, String value) {

  static final TypedFact NONE = new TypedFact("", "");

  Optional<Fact> fact() {
    return Arrays.stream(Fact.Kind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(known -> new Fact(known, value.strip()));
  }

  /** Puts down what is wrong with it, if anything is. */
  void check(Map<String, String> errors) {
    if (fact().isEmpty() && !(kind + value).isBlank()) {
      errors.put("fact", "Choose which fact this is, or leave it empty.");
    } else if (fact().isPresent() && value.isBlank()) {
      errors.put("fact", "Say what it should be.");
    } else if (value.strip().length() > Fact.LONGEST) {
      errors.put("fact", "Say it in at most " + Fact.LONGEST + " characters.");
    }
  }

  static List<Fact.Kind> kinds() {
    return List.of(Fact.Kind.values());
  }
}
