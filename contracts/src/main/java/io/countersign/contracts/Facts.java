package io.countersign.contracts;

import io.countersign.canonical.CanonicalJson;
import io.countersign.clauses.OneLine;
import io.countersign.signing.SubjectKind;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a contract is about that stands for itself, such as an NDA or a master agreement: its own
 * facts, by name.
 *
 * @param name names it among all of its kind, in every revision, e.g. {@code nda-northwind-2026}
 * @param revision from 1, one more with every change of a fact
 * @param facts as people write them
 */
public record Facts(String name, int revision, Map<String, String> facts) implements Subject {

  public Facts {
    OneLine.require("the name of a contract", name);
    if (revision < 1) {
      throw new IllegalArgumentException("revisions begin at 1, found " + revision);
    }
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.FACTS;
  }

  @Override
  public String id() {
    return kind().prefix() + name;
  }

  @Override
  public byte[] canonical() {
    return CanonicalJson.of(
        Map.of(
            "schema", kind().schema(), kind().key(), id(), "revision", revision, "facts", facts));
  }
}
