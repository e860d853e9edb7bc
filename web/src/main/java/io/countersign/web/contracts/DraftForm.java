package io.countersign.web.contracts;

import io.countersign.clauses.OneLine;
import io.countersign.clauses.Party;
import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.clauses.ValuesRefused;
import io.countersign.clauses.Variable;
import io.countersign.contracts.ContractRefused;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.contracts.Subject;
import io.countersign.deals.Booking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What somebody fills in to draft a contract: both sides, and the terms that the template leaves
 * open. It knows what is wrong with each field.
 *
 * @param values what is typed, by field
 * @param errors what is wrong, by field; the key {@code ""} is the whole form
 */
public record DraftForm(Map<String, String> values, Map<String, String> errors) {

  /** A field about one side of the contract. */
  public record Field(String key, String label, String hint) {}

  private static final List<Field> SIDE =
      List.of(
          new Field("party", "Company", "The full name, as it is registered."),
          new Field("address", "Address", "Street, postal code, town and country on one line."),
          new Field("register", "Registration", "Where and under which number it is registered."),
          new Field("signer", "Who signs", "The full name; the signature will carry it."),
          new Field("title", "As", "The title, such as Chief Revenue Officer."));

  /** A form with these sides; null is a side that nobody knows yet. */
  static DraftForm of(
      Template template, Booking booking, @Nullable Side seller, @Nullable Side customer) {
    Map<String, String> values = new HashMap<>();
    values.put("customer-party", booking.opportunity().sale().account());
    put(values, Role.SELLER, seller);
    put(values, Role.CUSTOMER, customer);
    for (Variable term : terms(template)) {
      values.put(term.name(), term.usual().map(Value::inWords).orElse(""));
    }
    return new DraftForm(values, Map.of());
  }

  /** A form for a contract without a booking; empty is a seller that nobody knows yet. */
  static DraftForm of(Template template, Optional<Side> seller) {
    Map<String, String> values = new HashMap<>();
    put(values, Role.SELLER, seller.orElse(null));
    for (Variable term : terms(template)) {
      values.put(term.name(), term.usual().map(Value::inWords).orElse(""));
    }
    return new DraftForm(values, Map.of());
  }

  public static DraftForm typed(Map<String, String> values) {
    return new DraftForm(Map.copyOf(values), new HashMap<>());
  }

  public static List<Field> fields(Role role) {
    return SIDE.stream()
        .map(field -> new Field(role.field() + "-" + field.key(), field.label(), field.hint()))
        .toList();
  }

  /** The variables of a template that the booking and the sides do not answer. */
  public static List<Variable> terms(Template template) {
    return template.variables().stream()
        .filter(variable -> variable.kind() != Variable.Kind.PARTY)
        .filter(variable -> !variable.name().startsWith("order-"))
        .toList();
  }

  /** The words for a variable such as {@code payment-days}. */
  public static String label(String term) {
    String words = term.replace('-', ' ');
    return StringUtils.capitalize(words);
  }

  /** What may be chosen, of an alternative clause with what it puts at stake. */
  public static String option(Template template, Variable term, String option) {
    return template.slots().stream()
        .filter(slot -> slot.choice().equals(term.name()))
        .flatMap(slot -> slot.alternatives().stream())
        .filter(alternative -> alternative.name().equals(option))
        .findFirst()
        .map(
            alternative ->
                "%s: %s (%s risk)"
                    .formatted(option, alternative.clause().title(), alternative.risk().word()))
        .orElse(option);
  }

  public String value(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** What the form proposes; nothing when a field is wrong, which the form then says. */
  public Optional<Proposal> proposal(Template template, Booking booking) {
    return proposal(template, agreed -> new Subject.Order(booking));
  }

  /**
   * What the form proposes; nothing when a field is wrong, which the form then says.
   *
   * @param about makes of the agreed terms what the contract is about
   */
  Optional<Proposal> proposal(Template template, Function<Map<String, String>, Subject> about) {
    Optional<Side> seller = side(Role.SELLER);
    Optional<Side> customer = side(Role.CUSTOMER);
    Map<String, String> agreed = agreed(template);
    return seller.isPresent() && customer.isPresent() && errors.isEmpty()
        ? Optional.of(
            new Proposal(
                about.apply(agreed), template.edition(), seller.get(), customer.get(), agreed))
        : Optional.empty();
  }

  /** The same form, refused as a whole. */
  public DraftForm refused(@Nullable String why) {
    errors.put("", why + ".");
    return this;
  }

  /** The same form, refused by the house: why, and what to do instead. */
  DraftForm refused(ContractRefused refusal) {
    errors.put("", refusal.sentences());
    return this;
  }

  private Optional<Side> side(Role role) {
    int before = errors.size();
    for (Field field : fields(role)) {
      try {
        OneLine.require(field.label(), value(field.key()));
      } catch (IllegalArgumentException e) {
        errors.put(field.key(), e.getMessage() + ".");
      }
    }
    if (errors.size() > before) {
      return Optional.empty();
    }
    List<String> typed = fields(role).stream().map(field -> value(field.key())).toList();
    return Optional.of(
        new Side(
            new Party(typed.get(0), typed.get(1), typed.get(2)),
            new Representative(typed.get(3), typed.get(4))));
  }

  /** The terms that differ from the usual ones. */
  Map<String, String> agreed(Template template) {
    Map<String, String> agreed = new TreeMap<>();
    for (Variable term : terms(template)) {
      String typed = value(term.name());
      boolean usual = term.usual().map(Value::inWords).filter(typed::equals).isPresent();
      if (!usual && !(typed.isEmpty() && term.usual().isPresent())) {
        agreed.put(term.name(), typed);
      }
    }
    try {
      template.read(agreed);
    } catch (ValuesRefused refused) {
      refused
          .problems()
          .forEach(
              problem ->
                  errors.put(
                      problem.variable(),
                      "Found %s, expected %s.".formatted(problem.found(), problem.expected())));
    }
    return agreed;
  }

  static void put(Map<String, String> values, Role role, @Nullable Side side) {
    if (side != null) {
      String prefix = role.field() + "-";
      values.put(prefix + "party", side.party().name());
      values.put(prefix + "address", side.party().address());
      values.put(prefix + "register", side.party().register());
      values.put(prefix + "signer", side.signer().name());
      values.put(prefix + "title", side.signer().title());
    }
  }
}
