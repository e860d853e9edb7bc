package io.countersign.web.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.ParticipantId;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.web.Caller;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A plan letter is an archivable, accessible PDF, and prints the plan's examples. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "countersign.demo=true")
class LetterConformsTest {

  @LocalServerPort int port;
  @Autowired PublishedPlans plans;

  @Test
  void isFitForTheArchiveAndForScreenReaders() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String who : List.of("maya.okafor", "ingrid.halvorsen")) {
      byte[] letter = letter(who);

      assertThat(complaints(letter, PDFAFlavour.PDFA_3_A)).as(who).isEmpty();
      assertThat(complaints(letter, PDFAFlavour.PDFUA_1)).as(who).isEmpty();
    }
  }

  @Test
  void printsTheExamplesOfThePlanAndWhatIsPaidAtEachBound() throws Exception {
    try (PDDocument read = Loader.loadPDF(letter("maya.okafor"))) {
      String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");

      assertThat(text)
          .contains("Router Core counts 110 %, the quota of the North is reached")
          .contains("7500.00", "1500.00")
          .contains("at 100 % of quota", "half as much again");
    }
  }

  private byte[] letter(String who) {
    Caller caller = new Caller(port);
    caller.signIn("finance", "countersign-demo");
    PublishedPlan plan = plans.list().get(0);
    return caller.bytes(
        Letters.path(plan.plan().name(), plan.plan().head().version(), new ParticipantId(who)));
  }

  private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
    List<String> complaints = new ArrayList<>();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          complaints.add(assertion.getRuleId() + ": " + assertion.getMessage());
        }
      }
    }
    return complaints;
  }
}
