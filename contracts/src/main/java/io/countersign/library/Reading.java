package io.countersign.library;

import io.countersign.approval.ApprovalPolicyReader;
import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.WordingProblem;
import io.countersign.clauses.WordingRefused;
import io.countersign.risk.RiskPolicyReader;
import io.countersign.yaml.DocumentRefused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reading of sheets together with those that come with the product. */
final class Reading {

  /** The sheets that come with the product. */
  static final SortedMap<SheetId, String> OWN = own();

  private Reading() {}

  private static SortedMap<SheetId, String> own() {
    SortedMap<SheetId, String> sheets = new TreeMap<>();
    ClauseLibrary.standardSheets()
        .values()
        .forEach(content -> sheets.put(SheetId.in(content).orElseThrow(), content));
    return Collections.unmodifiableSortedMap(sheets);
  }

  /** Everything that is published, as one library. */
  static ClauseLibrary clauses(Collection<KeptSheet> published) {
    return ClauseLibrary.read(texts(published));
  }

  /** What is wrong with drafts beside what is published. */
  static List<WordingProblem> problems(List<KeptSheet> drafts, List<KeptSheet> published) {
    List<WordingProblem> problems = new ArrayList<>();
    for (KeptSheet sheet : drafts) {
      if (sheet.id().kind() == SheetKind.POLICY) {
        problems.addAll(problemsOfPolicy(sheet));
      } else if (!SheetId.in(sheet.content()).equals(Optional.of(sheet.id()))) {
        problems.add(
            new WordingProblem(
                sheet.id().file(),
                2,
                "a header of something else",
                "'%s: %s' and 'version: %d'"
                    .formatted(
                        sheet.id().kind().word(),
                        sheet.id().edition().id(),
                        sheet.id().edition().version())));
      }
    }
    List<KeptSheet> all = new ArrayList<>(published);
    drafts.stream().filter(KeptSheet::open).forEach(all::add);
    try {
      clauses(all);
    } catch (WordingRefused refused) {
      problems.addAll(refused.problems());
    }
    return problems;
  }

  private static List<WordingProblem> problemsOfPolicy(KeptSheet sheet) {
    try {
      if (RiskPolicyReader.isOne(sheet.content())) {
        RiskPolicyReader.read(sheet.id().file(), sheet.content());
      } else {
        ApprovalPolicyReader.read(sheet.id().file(), sheet.content());
      }
      return List.of();
    } catch (DocumentRefused refused) {
      return refused.problems().stream()
          .map(
              problem ->
                  new WordingProblem(
                      sheet.id().file(),
                      problem.line(),
                      problem.path() + ": " + problem.found(),
                      problem.expected()))
          .toList();
    }
  }

  private static Map<String, String> texts(Collection<KeptSheet> sheets) {
    Map<String, String> texts = new TreeMap<>();
    OWN.forEach((id, content) -> texts.put(id.file(), content));
    sheets.stream()
        .filter(sheet -> sheet.id().kind() != SheetKind.POLICY)
        .forEach(sheet -> texts.put(sheet.id().file(), sheet.content()));
    return texts;
  }
}
