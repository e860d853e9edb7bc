package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import io.countersign.documents.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be done to the file of a contract that is not about a booking. */
final class LetterTamperings {

  static final String LETTER = "plan-letter.json";
  static final String ANN =
      "{\"letterId\":\"plan-letter:base/ann\",\"revision\":1,\"schema\":\"plan-letter/1\"}";

  private final Tampering.Collected all = new Tampering.Collected();
  private final Victim victim;

  private LetterTamperings(Victim victim) {
    this.victim = victim;
  }

  static List<Tampering> of(Victim victim) {
    LetterTamperings tamperings = new LetterTamperings(victim);
    tamperings.letters();
    return tamperings.all.list();
  }

  private void letters() {
    all.add(
        "letter-beside-booking",
        "A plan letter stands beside the booking.",
        "BOOKING_TWICE",
        () ->
            told(
                Samples.contract().attaching(Samples.about(LETTER, ANN).attachments().get(0)),
                Samples.BOOKING));
    all.add(
        "letter-named-otherwise",
        "The plan letter is spelt Plan-Letter.json.",
        "BOOKING_TWICE",
        () -> told(Samples.about("Plan-Letter.json", ANN), ANN));
    all.add(
        "letter-tampered",
        "The plan letter in the file is not the signed one.",
        "BOOKING_HASH",
        () ->
            told(
                Samples.about(LETTER, ANN.replace("base/ann\"", "base/ann\",\"pay\":\"9\"")), ANN));
    all.add(
        "letter-of-another",
        "The signature is bound to the letter of somebody else.",
        "BOOKING_IDENTITY",
        () -> told(Samples.about(LETTER, ANN), ANN.replace("/ann", "/bob")));
    all.add(
        "letter-spelt-otherwise",
        "The plan letter in the file is not in canonical form.",
        "BOOKING_NOT_CANONICAL",
        () -> told(Samples.about(LETTER, " " + ANN), ANN));
    all.add(
        "letter-says-booking",
        "The plan letter says the schema of a booking.",
        "BOOKING_IDENTITY",
        () -> toldItself(LETTER, ANN.replace("plan-letter/1", "booking/1")));
    all.add(
        "letter-without-schema",
        "The plan letter does not say its schema.",
        "BOOKING_IDENTITY",
        () -> toldItself(LETTER, ANN.replace(",\"schema\":\"plan-letter/1\"", "")));
    all.add(
        "letter-with-other-id",
        "The id of the plan letter is one of a booking.",
        "BOOKING_IDENTITY",
        () -> toldItself(LETTER, ANN.replace("plan-letter:base/ann", "B-1001")));
    all.add(
        "letter-as-booking",
        "The plan letter travels as booking.json.",
        "BOOKING_IDENTITY",
        () -> toldItself("booking.json", ANN.replace("letterId", "bookingId")));
    all.add(
        "facts-as-letter",
        "The facts of another contract travel as a plan letter.",
        "BOOKING_IDENTITY",
        () -> toldItself(LETTER, ANN.replace("letterId", "contractId")));
  }

  private Document toldItself(String file, String json) {
    return told(Samples.about(file, json), json);
  }

  /** The paper, signed as if it were about this file. */
  private Document told(Draft paper, String json) {
    Matcher id = Pattern.compile("\"\\w+Id\":\"([^\"]+)\"").matcher(json);
    assertThat(id.find()).isTrue();
    SubjectRef subject =
        new SubjectRef(id.group(1), 1, Digest.of(json.getBytes(StandardCharsets.UTF_8)));
    return CraftedCms.embed(
        Office.printed(paper),
        CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
        content -> {
          byte[] plain =
              CmsWriter.detached(
                  content, victim.notary().ines(), MessageTamperings.binding(subject));
          return CmsWriter.stamped(
              plain, victim.notary().stamps.stamp(CmsReader.signatureValue(plain)));
        });
  }
}
