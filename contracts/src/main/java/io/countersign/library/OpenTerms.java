package io.countersign.library;

import io.countersign.clauses.Origin;
import io.countersign.library.TermsText.Point;
import io.countersign.library.TermsText.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Terms of an open library, made into sheets: one clause for each section, and one template whose
 * cover page asks for what the terms leave to it. Author, licence and source stay with every sheet
 * and are printed.
 *
 * @param id the id of the template, and the beginning of the ids of its clauses
 * @param title the title of the template; the text's own when it is empty
 * @param text the terms, in Markdown
 * @param model the types of an Accord Project model ({@code .cto}); empty for none
 * @param origin where they come from; an attribution that is empty is taken from the text
 */
public record OpenTerms(String id, String title, String text, String model, Origin origin)
    implements ForeignTerms {

  private static final Pattern IF =
      Pattern.compile("\\{\\{#if (\\w+)}}(.*?)\\{\\{/if}}", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}( ?%)?");
  private static final Pattern TYPED = Pattern.compile("(?:o (\\w+)|--> (Party)) (\\w+)");

  @Override
  public boolean attributed() {
    return !origin.attribution().isEmpty() || !TermsText.read(text).attribution().isEmpty();
  }

  @Override
  public Map<SheetId, String> sheets() {
    if (!attributed()) {
      throw new IllegalArgumentException(
          "the text does not say whose it is; give the attribution that its licence asks for");
    }
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("seller", "party");
    variables.put("customer", "party");
    Map<SheetId, String> sheets = new TreeMap<>();
    List<String> slots = new ArrayList<>();
    Matcher flag = IF.matcher(text);
    TermsText read = TermsText.read(flag.replaceAll("$2"));
    Map<String, String> cover = new LinkedHashMap<>();
    cover.put("Provider", "{{seller}}\n{{seller.address}}\n{{seller.register}}");
    cover.put("Customer", "{{customer}}\n{{customer.address}}\n{{customer.register}}");
    for (String term : read.terms()) {
      String name = Places.free(SheetText.id(term));
      variables.putIfAbsent(name, "text");
      cover.putIfAbsent(term, "{{" + name + "}}");
    }
    Origin whose =
        origin.attribution().isEmpty()
            ? new Origin(read.attribution(), origin.licence(), origin.source())
            : origin;
    List<Section> without = TermsText.read(flag.replaceAll("")).sections();
    for (int i = 0; i < read.sections().size(); i++) {
      Section section = read.sections().get(i);
      SheetId clause = clause(section.title(), sheets);
      String words = typed(section, variables);
      sheets.put(clause, SheetText.header(clause, section.title(), whose) + words);
      slots.add((slots.size() + 1) + ". " + clause.edition());
      String other = i < without.size() ? typed(without.get(i), variables) : words;
      if (!other.equals(words)) {
        SheetId alternative = clause(section.title() + " short", sheets);
        sheets.put(alternative, SheetText.header(alternative, section.title(), whose) + other);
        slots.set(
            slots.size() - 1,
            slots.get(slots.size() - 1)
                + "\n   or without-exception: "
                + alternative.edition()
                + ", risk low");
      }
    }
    slots.removeIf(String::isEmpty);
    variables.forEach(
        (name, kind) -> {
          if (!kind.equals("party") && !cover.containsValue("{{" + name + "}}")) {
            cover.put(SheetText.words(name), "{{" + name + "}}");
          }
        });
    SheetId template = SheetId.of("template", id, 1);
    sheets.put(
        template,
        SheetText.template(
            template, heading(read), whose, variables, List.copyOf(cover.entrySet()), slots));
    return sheets;
  }

  private String heading(TermsText read) {
    return !title.isBlank()
        ? title.strip()
        : read.title().isEmpty() ? SheetText.words(id) : read.title();
  }

  private SheetId clause(String heading, Map<SheetId, String> taken) {
    String base = SheetText.id(id + "-" + heading);
    SheetId clause = SheetId.of("clause", base, 1);
    for (int i = 2; taken.containsKey(clause); i++) {
      clause = SheetId.of("clause", base + "-" + i, 1);
    }
    return clause;
  }

  /** The words of a section with its places named and typed as the house does. */
  private String typed(Section section, Map<String, String> variables) {
    StringBuilder words = new StringBuilder();
    int number = 0;
    for (Point point : section.points()) {
      number++;
      SheetText.wrap(words, number + ". ", "    ", places(point.text().toString(), variables));
      char letter = 'a';
      for (StringBuilder item : point.items()) {
        SheetText.wrap(
            words, "   (" + letter++ + ") ", "       ", places(item.toString(), variables));
      }
    }
    return words.toString();
  }

  private String places(String words, Map<String, String> variables) {
    Map<String, String> types = types();
    return PLACE
        .matcher(words)
        .replaceAll(
            place -> {
              String name = place.group(1);
              String type = types.getOrDefault(name, "");
              if (type.equals("Party")) {
                return "{{" + side(name) + "}}";
              }
              String ours =
                  Places.free(SheetText.id(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")));
              boolean percent = place.group(2) != null;
              variables.put(ours, percent ? "percent" : kind(type));
              return "{{" + ours + "}}";
            });
  }

  private Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    TYPED
        .matcher(model)
        .results()
        .forEach(
            typed ->
                types.putIfAbsent(
                    typed.group(3), Optional.ofNullable(typed.group(1)).orElse("Party")));
    return types;
  }

  private static String kind(String type) {
    return switch (type) {
      case "Integer", "Long" -> "count";
      case "DateTime" -> "date";
      case "MonetaryAmount" -> "money";
      default -> "text";
    };
  }

  private static String side(String party) {
    String name = party.toLowerCase(Locale.ROOT);
    return name.contains("sell") || name.contains("provid") || name.contains("suppl")
        ? "seller"
        : "customer";
  }
}
