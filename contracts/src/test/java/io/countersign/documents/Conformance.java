package io.countersign.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF has to say against a document. */
public final class Conformance {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Complaints of the PDF/A-3a and the PDF/UA-1 profile; empty when it conforms to both. */
  public static List<String> complaints(Document document) throws Exception {
    return java.util.stream.Stream.concat(
            complaints(document, PDFAFlavour.PDFA_3_A).stream(),
            complaints(document, PDFAFlavour.PDFUA_1).stream())
        .toList();
  }

  private static List<String> complaints(Document document, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(document.bytes()), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(
              a ->
                  flavour.getId()
                      + " "
                      + a.getRuleId().getClause()
                      + "-"
                      + a.getRuleId().getTestNumber()
                      + ": "
                      + a.getMessage()
                      + " "
                      + a.getLocation().getContext())
          .distinct()
          .toList();
    }
  }
}
