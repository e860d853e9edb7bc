package io.countersign.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Where in a draft a text stands, in words that its author knows. */
final class Whereabouts {

  private record Part(String place, String text) {}

  private final List<Part> parts = new ArrayList<>();

  private Whereabouts(Draft draft) {
    add("the title", draft.title());
    add("the line under the title", draft.subject());
    add("the foot of the pages", draft.footer());
    draft.blocks().forEach(this::add);
  }

  /** The first place that has the text; empty when none has. */
  static String of(Draft draft, String text) {
    return new Whereabouts(draft)
        .parts.stream()
            .filter(part -> part.text().contains(text))
            .map(Part::place)
            .findFirst()
            .orElse("");
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      add("a heading", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      add("a paragraph", paragraph.text());
    } else if (block instanceof Block.Numbered clause) {
      add("clause " + clause.number(), clause.text());
    } else if (block instanceof Block.Facts facts) {
      facts.facts().forEach(fact -> add("\"" + fact.term() + "\"", fact.term() + fact.value()));
    } else if (block instanceof Block.Grid grid) {
      grid.columns().forEach(column -> add("the head of a column", column.heading()));
      for (Block.Row row : grid.rows()) {
        for (int at = 0; at < row.cells().size(); at++) {
          add("the column \"" + grid.columns().get(at).heading() + "\"", row.cells().get(at));
        }
      }
    } else if (block instanceof Block.Signatures signatures) {
      for (SignaturePlace place : signatures.places()) {
        String field = " of the signature field " + place.field();
        add("the party" + field, place.party());
        add("the signer's name" + field, place.signatory().name());
        add("the signer's title" + field, place.signatory().capacity());
      }
    }
  }

  private void add(String place, String text) {
    parts.add(new Part(place, Normalizer.normalize(text, Normalizer.Form.NFC)));
  }
}
