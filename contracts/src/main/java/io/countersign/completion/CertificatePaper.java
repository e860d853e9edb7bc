package io.countersign.completion;

import io.countersign.contracts.Happening;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.documents.Attachment;
import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Fact;
import io.countersign.documents.Block.Row;
import io.countersign.documents.Draft;
import io.countersign.documents.Printer;
import io.countersign.documents.SignaturePlace;
import io.countersign.evidence.LoggedEvent;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.SignatureLevel;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The certificate of completion as paper: parties, signatures, every event, and where the log
 * stood. Equal records print to equal bytes.
 */
final class CertificatePaper {

  static final String FIELD = "company";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern LONG_WORD = Pattern.compile("((?:(?!\\s)\\X){26})(?=\\S)");

  private final CompletionRecord of;

  CertificatePaper(CompletionRecord of) {
    this.of = of;
  }

  Draft draft() {
    return Draft.titled("Certificate of completion", Locale.ENGLISH, of.made())
        .withSubject("How contract " + of.contract().id() + " was signed")
        .withIssuer("Countersign")
        .withFooter("Contract " + of.contract().id() + " · " + of.sha256().brief())
        .with(document(), new Block.Heading("Parties"))
        .with(parties())
        .with(new Block.Heading("Signatures"))
        .with(signatures())
        .with(new Block.Heading("Events"), events())
        .with(
            new Block.Paragraph(
                "Times are in UTC. Each event names the SHA-256 of the one before it; the last one"
                    + " stands at the beginning of this certificate. Where the log stood is stamped"
                    + " by a time-stamping authority once a day."))
        .with(
            Block.Signatures.of(
                new SignaturePlace(
                    FIELD,
                    "Countersign",
                    new SignaturePlace.Signatory(
                        "Certificates of completion", "Seal of the company"))))
        .attaching(
            Attachment.of(
                CompletionRecord.FILE,
                "application/json",
                "What this certificate says, for programs",
                of.json()));
  }

  private Block document() {
    return Block.Facts.of(
        new Fact("Contract", of.contract().id().value()),
        new Fact("Document", "%,d bytes".formatted(of.document().length())),
        new Fact("SHA-256", broken(of.sha256().hex())),
        new Fact("Made", TIME.format(of.made())),
        new Fact("Events", String.valueOf(of.head().seq())),
        new Fact("Last event", broken(of.head().digest().hex())));
  }

  private List<Block> parties() {
    return Arrays.stream(Role.values()).map(this::party).toList();
  }

  private Block party(Role role) {
    Side side = of.contract().side(role);
    return Block.Facts.of(
        new Fact(role.word(), side.party().name()),
        new Fact("Address", side.party().address()),
        new Fact("Register", side.party().register()),
        new Fact("Named to sign", side.signer().name() + ", " + side.signer().title()));
  }

  private List<Block> signatures() {
    return of.seals().stream().map(this::signature).toList();
  }

  private Block signature(SeenSeal seal) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Field", seal.field()));
    facts.add(new Fact("Signer", seal.signer() + ", " + seal.organisation()));
    facts.add(new Fact("How", how(seal)));
    facts.add(new Fact("In law", inLaw(seal)));
    of.event(Happening.SIGNED, seal)
        .map(event -> event.facts().get("certificate-subject"))
        .ifPresent(subject -> facts.add(new Fact("Certificate of", broken(subject))));
    facts.add(new Fact("Claimed time", TIME.format(seal.at())));
    seal.provenAt().ifPresent(at -> facts.add(new Fact("Time-stamp", TIME.format(at))));
    facts.add(new Fact("Proven", seal.level().title()));
    facts.add(new Fact("Certificate, SHA-256", broken(seal.certificate().hex())));
    facts.add(new Fact("Signature value, SHA-256", broken(seal.signatureValue().hex())));
    seal.binding()
        .map(binding -> binding.subject())
        .ifPresent(
            subject ->
                facts.add(
                    new Fact("About", subject.words() + "\n" + broken(subject.hash().hex()))));
    return new Block.Facts(facts);
  }

  /** By link or in the house. */
  private String how(SeenSeal seal) {
    return of.event(Happening.INTENDED, seal)
        .map(
            event ->
                "By a link and a one-time code; name typed"
                    + (event.facts().containsKey("drawing-sha256") ? ", signature drawn" : ""))
        .orElse("In the house by somebody who was signed in");
  }

  /** What it is in law, and how the key was kept. */
  private String inLaw(SeenSeal seal) {
    SignatureLevel level = of.level(seal);
    String key =
        switch (level) {
          case SES -> "with a key that the house has for the signer";
          case AES -> "with a key and a certificate of the signer's own";
          case QES -> "with a key at a signing service, by a certificate that says so";
        };
    return "%s, %s, %s".formatted(level, level.words(), key);
  }

  private Block events() {
    List<Row> rows = of.chain().events().stream().map(CertificatePaper::row).toList();
    return new Block.Grid(
        List.of(
            Column.figures("No.", 2),
            Column.words("Time", 5),
            Column.words("Event", 6),
            Column.words("By", 7),
            Column.words("What else is known", 11)),
        rows);
  }

  private static Row row(LoggedEvent event) {
    StringBuilder facts = new StringBuilder();
    new TreeMap<>(event.facts())
        .forEach(
            (name, fact) ->
                facts.append(facts.isEmpty() ? "" : "\n").append(name + ": " + broken(fact)));
    return Row.of(
        String.valueOf(event.seq()),
        TIME.format(event.at()).replace(' ', '\n'),
        words(event.what()),
        broken(event.by()),
        facts.toString());
  }

  private static String words(String what) {
    return Arrays.stream(Happening.values())
        .filter(known -> known.name().equals(what))
        .map(Happening::words)
        .findFirst()
        .orElse(what);
  }

  /**
   * The text with breaks where a word is wider than its column, and without what no typeface here
   * has; the log itself keeps every character.
   */
  private static String broken(String text) {
    return LONG_WORD.matcher(Printer.legible(text)).replaceAll("$1\n");
  }
}
