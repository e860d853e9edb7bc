package io.countersign.documents;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a document says, before it is paper: words in order, no fonts and no coordinates. The same
 * draft always prints to the same bytes.
 *
 * <p>Begin with {@link #titled} and add to it:
 *
 * <pre>{@code
 * Draft.titled("Order agreement", Locale.ENGLISH, writtenAt)
 *     .withSubject("Booking B-1001, revision 1")
 *     .withIssuer("Northwind GmbH")
 *     .withFooter("B-1001 · revision 1 · 5e1f0a...")
 *     .with(new Block.Heading("Parties"), Block.Facts.of(...))
 *     .attaching(bookingJson);
 * }</pre>
 *
 * @param title large on the first page, small on top of the others, and in the metadata
 * @param subject one line under the title, and in the metadata; may be empty
 * @param issuer the author named in the metadata; may be empty
 * @param footer words at the foot of every page, left of "Page n of m"; may be empty
 * @param language the language of all words
 * @param writtenAt the date in the metadata, to the second
 * @param blocks the body, top to bottom
 * @param attachments embedded files, each name once
 */
public record Draft(
    String title,
    String subject,
    String issuer,
    String footer,
    Locale language,
    Instant writtenAt,
    List<Block> blocks,
    List<Attachment> attachments) {

  public Draft {
    if (title.isBlank()) {
      throw new IllegalArgumentException("A draft needs a title: PDF/UA readers announce it");
    }
    if (language.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("A draft needs a language, e.g. Locale.ENGLISH");
    }
    writtenAt = writtenAt.truncatedTo(ChronoUnit.SECONDS);
    blocks = List.copyOf(blocks);
    attachments = List.copyOf(attachments);
    requireOnce("attachment", attachments.stream().map(Attachment::name).toList());
    requireOnce("signature field", places(blocks).stream().map(SignaturePlace::field).toList());
  }

  /** An empty draft with the three things that no document can do without. */
  public static Draft titled(String title, Locale language, Instant writtenAt) {
    return new Draft(title, "", "", "", language, writtenAt, List.of(), List.of());
  }

  public Draft withSubject(String words) {
    return new Draft(title, words, issuer, footer, language, writtenAt, blocks, attachments);
  }

  public Draft withIssuer(String name) {
    return new Draft(title, subject, name, footer, language, writtenAt, blocks, attachments);
  }

  public Draft withFooter(String words) {
    return new Draft(title, subject, issuer, words, language, writtenAt, blocks, attachments);
  }

  /** This draft with more blocks at its end. */
  public Draft with(Block... more) {
    return with(List.of(more));
  }

  /** This draft with more blocks at its end. */
  public Draft with(List<? extends Block> more) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(more);
    return new Draft(title, subject, issuer, footer, language, writtenAt, all, attachments);
  }

  public Draft attaching(Attachment attachment) {
    List<Attachment> all = new ArrayList<>(attachments);
    all.add(attachment);
    return new Draft(title, subject, issuer, footer, language, writtenAt, blocks, all);
  }

  /** Every place for a signature, in the order of the paper. */
  public List<SignaturePlace> signaturePlaces() {
    return places(blocks);
  }

  private static List<SignaturePlace> places(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Signatures.class::isInstance)
        .flatMap(block -> ((Block.Signatures) block).places().stream())
        .toList();
  }

  private static void requireOnce(String what, List<String> names) {
    List<String> twice =
        names.stream().filter(n -> names.indexOf(n) != names.lastIndexOf(n)).distinct().toList();
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          "Each " + what + " has its own name, found twice: " + twice);
    }
  }
}
