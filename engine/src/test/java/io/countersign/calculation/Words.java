package io.countersign.calculation;

import io.countersign.earning.Earning;
import java.util.ArrayList;
import java.util.List;

/** Earnings as words, with everything they say, so that two lists of them can be compared. */
final class Words {

  private Words() {}

  static List<String> of(List<Earning> earnings) {
    List<String> words = new ArrayList<>();
    for (Earning earning : earnings) {
      words.add(
          earning.key()
              + " "
              + earning.on()
              + " "
              + earning.amount()
              + " "
              + earning.payable()
              + " "
              + earning.held()
              + " "
              + earning.explanation());
    }
    return words;
  }
}
