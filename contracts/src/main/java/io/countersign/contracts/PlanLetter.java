package io.countersign.contracts;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.documents.Attachment;
import io.countersign.documents.Block;
import io.countersign.people.ParticipantId;
import io.countersign.signing.SubjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a published plan version says to one participant. The paper and the canonical form tell the
 * same words: nothing is signed that only one of them holds.
 *
 * @param revision from 1, one more with every plan version and every change of the own figures
 * @param parts what it says, in the order of the paper
 * @param document the plan document, which travels inside
 */
public record PlanLetter(
    OfPlan plan, Addressee to, int revision, List<Part> parts, Attachment document)
    implements Subject {

  /**
   * The plan version that the letter is about.
   *
   * @param digest of the published plan
   */
  public record OfPlan(String name, int version, Digest digest, String title) {}

  /** Whom the letter is for. */
  public record Addressee(ParticipantId id, String name) {}

  /**
   * A part of the letter: terms, quotas, results, clawback or examples.
   *
   * @param name its name in the canonical form
   */
  public record Part(String name, List<Block> blocks) {

    public Part {
      blocks = List.copyOf(blocks);
    }
  }

  public PlanLetter {
    if (revision < 1) {
      throw new IllegalArgumentException("revisions begin at 1, found " + revision);
    }
    parts = List.copyOf(parts);
  }

  /** The id of all letters of a plan to a participant. */
  public static String id(String plan, ParticipantId who) {
    return SubjectKind.PLAN_LETTER.prefix() + plan + "/" + who.value();
  }

  /** The plan of all letters with an id. */
  public static String planOf(String id) {
    return id.substring(SubjectKind.PLAN_LETTER.prefix().length(), id.indexOf('/'));
  }

  /** To whom all letters with an id are. */
  public static ParticipantId participantOf(String id) {
    return new ParticipantId(id.substring(id.indexOf('/') + 1));
  }

  /** The same letter as another revision. */
  public PlanLetter asRevision(int other) {
    return new PlanLetter(plan, to, other, parts, document);
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.PLAN_LETTER;
  }

  @Override
  public String id() {
    return id(plan.name(), to.id());
  }

  @Override
  public byte[] canonical() {
    Map<String, Object> letter = new LinkedHashMap<>();
    letter.put("schema", kind().schema());
    letter.put(kind().key(), id());
    letter.put("revision", revision);
    letter.put("plan", plan.name());
    letter.put("planVersion", plan.version());
    letter.put("planSha256", plan.digest().hex());
    letter.put("documentSha256", Digest.of(document.bytes()).hex());
    letter.put("participant", to.id().value());
    letter.put("participantName", to.name());
    for (Part part : parts) {
      letter.put(part.name(), BlockText.of(part.blocks()));
    }
    return CanonicalJson.of(letter);
  }
}
