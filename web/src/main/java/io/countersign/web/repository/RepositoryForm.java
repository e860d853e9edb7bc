package io.countersign.web.repository;

import io.countersign.contracts.ContractState;
import io.countersign.money.Money;
import io.countersign.repository.Repository;
import io.countersign.repository.Search;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * A search as somebody typed it, in a form or in an address.
 *
 * @param typed by field
 * @param errors what is wrong, by field; the search leaves such a field out
 */
public record RepositoryForm(Map<String, String> typed, Map<String, String> errors, Search search) {

  private static final int USUAL = 50;
  private static final int LONGEST = 200;

  /** Reads what was typed. */
  static RepositoryForm read(Map<String, String> typed) {
    Map<String, String> errors = new LinkedHashMap<>();
    Search search =
        new Search(
            text(typed, "words", errors),
            text(typed, "party", errors),
            worth(typed, errors),
            days(typed, errors),
            word(ContractState.class, typed, "state", errors).map(Set::of).orElse(Set.of()),
            word(Search.Order.class, typed, "order", errors).orElse(Search.Order.NEWEST));
    return new RepositoryForm(Map.copyOf(typed), errors, search);
  }

  /** What was typed into a field. */
  public String said(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  /** How many contracts a page shall have. */
  int size() {
    String said = said("limit");
    if (said.isEmpty()) {
      return USUAL;
    }
    int asked = said.matches("\\d{1,3}") ? Integer.parseInt(said) : 0;
    if (asked < 1 || asked > Repository.LARGEST_PAGE) {
      errors.put("limit", "Give a number from 1 to " + Repository.LARGEST_PAGE + ".");
      return USUAL;
    }
    return asked;
  }

  Optional<String> cursor() {
    return Optional.of(said("cursor")).filter(text -> !text.isEmpty());
  }

  /** The same search as a part of an address, without its page. */
  public String query() {
    return typed.entrySet().stream()
        .filter(field -> !field.getKey().equals("cursor") && !field.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().strip()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }

  private static String text(Map<String, String> typed, String field, Map<String, String> errors) {
    String said = typed.getOrDefault(field, "").strip();
    if (said.length() > LONGEST) {
      errors.put(field, "Use at most %d characters, found %d.".formatted(LONGEST, said.length()));
      return "";
    }
    return said;
  }

  private static <E extends Enum<E>> Optional<E> word(
      Class<E> kind, Map<String, String> typed, String field, Map<String, String> errors) {
    String said = typed.getOrDefault(field, "").strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found =
        Arrays.stream(kind.getEnumConstants()).filter(one -> spelled(one).equals(said)).findFirst();
    if (found.isEmpty()) {
      String known =
          Arrays.stream(kind.getEnumConstants())
              .map(RepositoryForm::spelled)
              .collect(Collectors.joining(", "));
      errors.put(field, "Choose one of " + known + ".");
    }
    return found;
  }

  /** A word as addresses spell it. */
  public static String spelled(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Which day, in words. */
  public static String label(Search.Days.What what) {
    return switch (what) {
      case DRAFTED -> "Drafted";
      case SIGNED -> "Signed by both sides";
      case STARTS -> "Begins";
      case ENDS -> "Ends";
    };
  }

  /** An order, in words. */
  public static String label(Search.Order order) {
    return switch (order) {
      case NEWEST -> "Newest first";
      case ENDING -> "Those that end first";
      case WORTH -> "Largest value first";
      case RISKIEST -> "Highest risk first";
    };
  }

  private static Optional<Search.Worth> worth(
      Map<String, String> typed, Map<String, String> errors) {
    String code = typed.getOrDefault("currency", "").strip().toUpperCase(Locale.ROOT);
    boolean asked =
        !typed.getOrDefault("least", "").isBlank() || !typed.getOrDefault("most", "").isBlank();
    if (code.isEmpty()) {
      if (asked) {
        errors.put("currency", "Say in which currency, such as EUR.");
      }
      return Optional.empty();
    }
    try {
      Currency currency = Currency.getInstance(code);
      return Optional.of(
          new Search.Worth(
              currency,
              minor(currency, typed, "least", errors),
              minor(currency, typed, "most", errors)));
    } catch (IllegalArgumentException e) {
      errors.put("currency", "Give a currency such as EUR, found " + code + ".");
      return Optional.empty();
    }
  }

  private static Optional<Long> minor(
      Currency currency, Map<String, String> typed, String field, Map<String, String> errors) {
    String said = typed.getOrDefault(field, "").strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.of(currency.getCurrencyCode(), said).minor());
    } catch (NumberFormatException | ArithmeticException e) {
      errors.put(
          field,
          "Give an amount such as 12500.00, with a point and at most %d digits behind it."
              .formatted(currency.getDefaultFractionDigits()));
      return Optional.empty();
    }
  }

  private static Optional<Search.Days> days(Map<String, String> typed, Map<String, String> errors) {
    Optional<LocalDate> from = day(typed, "from", errors);
    Optional<LocalDate> until = day(typed, "until", errors);
    Optional<Search.Days.What> what = word(Search.Days.What.class, typed, "days", errors);
    return from.isEmpty() && until.isEmpty()
        ? Optional.empty()
        : Optional.of(new Search.Days(what.orElse(Search.Days.What.SIGNED), from, until));
  }

  private static Optional<LocalDate> day(
      Map<String, String> typed, String field, Map<String, String> errors) {
    String said = typed.getOrDefault(field, "").strip();
    try {
      return said.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(said));
    } catch (DateTimeParseException e) {
      errors.put(field, "Give a day such as 2026-12-31, found " + said + ".");
      return Optional.empty();
    }
  }
}
