package io.countersign.web.library;

import io.countersign.library.SheetId;

/** The first lines of a new sheet, right as they are, to write over. */
final class Skeletons {

  private Skeletons() {}

  static String of(SheetId id) {
    String name = id.edition().id();
    return switch (id.kind()) {
      case CLAUSE ->
          """
          ---
          clause: %s
          version: 1
          title: New clause
          ---

          1. Words of the first sub-clause.
          """
              .formatted(name);
      case TEMPLATE ->
          """
          ---
          template: %s
          version: 1
          title: New agreement
          ---

          ## Variables

          - seller: party
          - customer: party

          ## Cover

          - Between:
            {{seller}}
            {{customer}}

          ## Clauses

          1. law 1
          """
              .formatted(name);
      case POLICY ->
          """
          policy: %s
          from: 2026-01-01
          currency: EUR
          groups:
            legal: { roles: [ legal ] }
            finance: { roles: [ controller, finance ] }
          lines:
            - { line: value, when: value, above: 100000, by: finance }
            - { line: wording, when: deviation, risk: medium, by: legal }
          """
              .formatted(name);
    };
  }
}
