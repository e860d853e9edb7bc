package io.countersign.house.planted.rulebook;

import org.kie.api.builder.KieFileSystem;

/** Turns a text into a rule while the product runs. */
public final class CompilesRules {
  void add(KieFileSystem files, String fromSomebody) {
    files.write("some.drl", fromSomebody);
  }
}
