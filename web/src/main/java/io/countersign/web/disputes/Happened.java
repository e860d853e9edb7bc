package io.countersign.web.disputes;

import io.countersign.adjustments.Adjustment;
import io.countersign.disputes.Attachment;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Something in the history of a dispute: who, when and what. */
public record Happened(Dispute.Mark mark, String what, String words) {

  /** Everything, the earliest first. */
  static List<Happened> of(
      Dispute dispute, List<Note> notes, List<Attachment> files, Optional<Adjustment> adjustment) {
    List<Happened> all = new ArrayList<>();
    all.add(new Happened(dispute.raised(), "raised it", dispute.question().words()));
    notes.forEach(note -> all.add(new Happened(note.written(), "wrote", note.words())));
    files.forEach(file -> all.add(new Happened(file.added(), "added the file " + file.name(), "")));
    dispute
        .answer()
        .ifPresent(
            answer ->
                all.add(
                    new Happened(
                        answer.given(),
                        "ended it: " + answer.verdict().words() + ", " + answer.reason().words(),
                        answer.words())));
    adjustment
        .flatMap(Adjustment::verdict)
        .ifPresent(
            verdict ->
                all.add(
                    new Happened(
                        new Dispute.Mark(verdict.decided().by(), verdict.decided().at()),
                        (verdict.confirmed() ? "confirmed" : "declined") + " its adjustment",
                        verdict.words())));
    all.sort(Comparator.comparing(happened -> happened.mark().at()));
    return all;
  }
}
