package io.countersign.signing;

import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import java.nio.file.Path;

/**
 * What is tampered with: one contract in all its stages, by one notary.
 *
 * @param once signed by the seller, B-T
 * @param twice signed by both, B-T
 * @param archived signed by both, B-LTA
 * @param other another contract, signed by the seller
 */
record Victim(
    DemoNotary notary,
    Document paper,
    Document once,
    Document twice,
    Document archived,
    Document other) {

  static Victim in(Path directory) {
    DemoNotary notary = DemoNotary.in(directory);
    Document once = notary.once(Samples.contract());
    Document twice = notary.seal.sign(once, notary.jurgen(), SealTerms.in("customer")).document();
    return new Victim(
        notary,
        Office.printed(Samples.contract()),
        once,
        twice,
        notary.longTerm.archived(twice),
        notary.once(Samples.note()));
  }
}
