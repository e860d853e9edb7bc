package io.countersign.clauses;

import io.countersign.clauses.Condition.Comparison;
import io.countersign.clauses.Condition.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The reading of a condition such as {@code order-total more than EUR 50000.00 and law is France}
 * over the variables of a template.
 */
final class ConditionReader {

  private static final Pattern TEST =
      Pattern.compile(
          "([a-z][a-z0-9-]*) ("
              + Arrays.stream(Comparison.values())
                  .map(Comparison::words)
                  .collect(Collectors.joining("|"))
              + ") (\\S.*)");

  private final Sheet sheet;
  private final Map<String, Variable> variables;

  ConditionReader(Sheet sheet, Map<String, Variable> variables) {
    this.sheet = sheet;
    this.variables = variables;
  }

  Condition read(int line, String text) {
    List<Test> tests = new ArrayList<>();
    for (String part : text.split(" and ", -1)) {
      test(line, part.strip()).ifPresent(tests::add);
    }
    return new Condition(tests);
  }

  private Optional<Test> test(int line, String text) {
    Matcher test = TEST.matcher(text);
    if (!test.matches()) {
      sheet.problem(
          line, Sheet.quoted(text), "a test such as 'payment-days more than 30' after 'when'");
      return Optional.empty();
    }
    Variable variable = variables.get(test.group(1));
    if (variable == null || variable.kind() == Variable.Kind.PARTY) {
      sheet.problem(
          line,
          "the condition on " + test.group(1),
          "a variable of this template that is not a party, one of " + variables.keySet());
      return Optional.empty();
    }
    Comparison comparison =
        Arrays.stream(Comparison.values())
            .filter(one -> one.words().equals(test.group(2)))
            .findFirst()
            .orElseThrow();
    if (comparison.isOrder() && !variable.kind().isOrdered()) {
      sheet.problem(
          line,
          "'%s' for %s, which is a %s"
              .formatted(comparison.words(), variable.name(), variable.kind().word()),
          "'is', 'is not' or 'is one of'");
      return Optional.empty();
    }
    List<Value> literals = new ArrayList<>();
    String[] written =
        comparison == Comparison.IS_ONE_OF
            ? test.group(3).split(", *", -1)
            : new String[] {test.group(3)};
    for (String literal : written) {
      try {
        literals.add(variable.read(literal));
      } catch (IllegalArgumentException e) {
        sheet.problem(line, Sheet.quoted(literal), variable.example());
        return Optional.empty();
      }
    }
    return Optional.of(new Test(variable.name(), comparison, literals));
  }
}
