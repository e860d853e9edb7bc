package io.countersign.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A rule over classes that is proved twice: the product keeps it, and of the planted classes
 * exactly the named offenders break it.
 */
record Gate(ArchRule rule) {

  void isKeptByTheProduct() {
    rule.allowEmptyShould(true).check(House.PRODUCT.written());
  }

  void catchesOnly(Class<?>... offenders) {
    List<String> complaints = complaints();
    assertThat(House.PLANTED.classes())
        .filteredOn(planted -> complaints.stream().anyMatch(names(planted)))
        .extracting(JavaClass::getName)
        .as("planted classes that %s caught", rule.getDescription())
        .containsExactlyInAnyOrder(
            List.of(offenders).stream().map(Class::getName).toArray(String[]::new));
  }

  /** What the gate says about the planted classes, one line for each offence. */
  List<String> complaints() {
    return rule.evaluate(House.PLANTED.classes()).getFailureReport().getDetails();
  }

  private static Predicate<String> names(JavaClass type) {
    return Pattern.compile(Pattern.quote(type.getName()) + "(?![\\w$])").asPredicate();
  }
}
