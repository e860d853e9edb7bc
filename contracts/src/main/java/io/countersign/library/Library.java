package io.countersign.library;

import io.countersign.approval.ApprovalPolicy;
import io.countersign.approval.ApprovalPolicyReader;
import io.countersign.approval.Person;
import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.WordingProblem;
import io.countersign.library.KeptSheet.Mark;
import io.countersign.library.LibraryRefused.NotSubmitted;
import io.countersign.library.LibraryRefused.OwnWording;
import io.countersign.library.LibraryRefused.SheetChanged;
import io.countersign.library.LibraryRefused.SheetClosed;
import io.countersign.library.LibraryRefused.SheetExists;
import io.countersign.library.LibraryRefused.SheetUnknown;
import io.countersign.library.LibraryRefused.SheetWrong;
import io.countersign.library.SheetEvent.What;
import io.countersign.risk.RiskPolicy;
import io.countersign.risk.RiskPolicyReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shelf of wording and policies: what comes with the product, and every version that somebody
 * wrote and somebody else published. Each call is one transaction.
 *
 * <p>What is asked for and may not happen is a {@link LibraryRefused}; nothing was changed then.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Library {

  private record Read(long published, ClauseLibrary clauses) {}

  private final LibraryRows rows;
  private final Clock clock;
  private volatile @Nullable Read read;

  Library(LibraryRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Every clause and template that contracts can be drafted with. */
  @Transactional(readOnly = true)
  public ClauseLibrary clauses() {
    long published = rows.published();
    Read known = read;
    if (known == null || known.published() != published) {
      known = new Read(published, Reading.clauses(rows.in(SheetState.PUBLISHED)));
      read = known;
    }
    return known.clauses();
  }

  /**
   * The policy that holds on a day: the published one that began last, of two that began on the
   * same day the higher version; the one that comes with the product when there is none.
   */
  @Transactional(readOnly = true)
  public ApprovalPolicy policy(LocalDate on) {
    return policies()
        .filter(sheet -> !RiskPolicyReader.isOne(sheet.content()))
        .map(sheet -> ApprovalPolicyReader.read(sheet.id().file(), sheet.content()))
        .filter(policy -> !policy.from().isAfter(on))
        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
        .orElseGet(StandardPolicy::policy);
  }

  /** The policy about risks that holds on a day, chosen in the same way. */
  @Transactional(readOnly = true)
  public RiskPolicy riskPolicy(LocalDate on) {
    return policies()
        .filter(sheet -> RiskPolicyReader.isOne(sheet.content()))
        .map(sheet -> RiskPolicyReader.read(sheet.id().file(), sheet.content()))
        .filter(policy -> !policy.from().isAfter(on))
        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
        .orElseGet(StandardPolicy::risk);
  }

  private Stream<KeptSheet> policies() {
    return rows.in(SheetState.PUBLISHED).stream()
        .filter(sheet -> sheet.id().kind() == SheetKind.POLICY);
  }

  /** Every sheet that was ever drafted, by kind, id and version. */
  @Transactional(readOnly = true)
  public List<KeptSheet> sheets() {
    return rows.all();
  }

  /** The sheets that come with the product, by kind, id and version. */
  public SortedMap<SheetId, String> own() {
    return Reading.OWN;
  }

  @Transactional(readOnly = true)
  public KeptSheet find(SheetId id) {
    return rows.find(id).orElseThrow(() -> new SheetUnknown(id));
  }

  @Transactional(readOnly = true)
  public List<SheetEvent> events(SheetId id) {
    return rows.events(id);
  }

  /** The sheet's text, of the product's own sheets as well. */
  @Transactional(readOnly = true)
  public Optional<String> text(SheetId id) {
    return rows.find(id).map(KeptSheet::content).or(() -> Optional.ofNullable(Reading.OWN.get(id)));
  }

  /** The version that a new draft of this clause, template or policy gets. */
  @Transactional(readOnly = true)
  public SheetId next(SheetKind kind, String id) {
    SheetId next = SheetId.of(kind.word(), id, 1);
    while (text(next).isPresent()) {
      next = next.next();
    }
    return next;
  }

  /**
   * Keeps new drafts, which will be published together.
   *
   * @param bundle the name that they have in common
   * @throws SheetExists when one of them is there already
   */
  public void draft(String bundle, Map<SheetId, String> contents, Person by) {
    Mark now = mark(by);
    new TreeMap<>(contents)
        .forEach(
            (id, content) -> {
              if (Reading.OWN.containsKey(id)) {
                throw new SheetExists(id);
              }
              try {
                rows.add(id, bundle, clean(content), now);
              } catch (DuplicateKeyException there) {
                throw new SheetExists(id);
              }
            });
  }

  /**
   * Saves another text of a draft. What was submitted is a draft again.
   *
   * @param saves how often it had been saved when it was opened
   */
  public KeptSheet save(SheetId id, int saves, String content, Person by) {
    KeptSheet sheet = open(id);
    if (sheet.saves() != saves) {
      throw new SheetChanged(sheet);
    }
    rows.save(sheet, clean(content), mark(by));
    return find(id);
  }

  /** What is wrong with the sheets of a bundle as they stand, in the order of files and lines. */
  @Transactional(readOnly = true)
  public List<WordingProblem> problems(String bundle) {
    return problems(rows.all().stream().filter(sheet -> sheet.bundle().equals(bundle)).toList());
  }

  /**
   * The library as it would be with a bundle published.
   *
   * @throws io.countersign.clauses.WordingRefused when something is wrong with the bundle
   */
  @Transactional(readOnly = true)
  public ClauseLibrary with(String bundle) {
    List<KeptSheet> all = new ArrayList<>(rows.in(SheetState.PUBLISHED));
    rows.all().stream()
        .filter(sheet -> sheet.bundle().equals(bundle) && sheet.open())
        .forEach(all::add);
    return Reading.clauses(all);
  }

  /** Asks a second person to publish. */
  public void submit(String bundle, Person by) {
    List<KeptSheet> sheets = openOf(bundle);
    List<WordingProblem> problems = problems(sheets);
    if (!problems.isEmpty()) {
      throw new SheetWrong(problems);
    }
    sheets.forEach(sheet -> rows.move(sheet, SheetState.SUBMITTED, What.SUBMITTED, mark(by), ""));
  }

  /** Publishes a bundle that somebody else wrote and submitted. */
  public void publish(String bundle, Person by) {
    List<KeptSheet> sheets = openOf(bundle);
    for (KeptSheet sheet : sheets) {
      if (sheet.state() != SheetState.SUBMITTED) {
        throw new NotSubmitted(bundle);
      }
      if (rows.events(sheet.id()).stream()
          .anyMatch(event -> event.what() == What.SAVED && event.done().by().equals(by.login()))) {
        throw new OwnWording(sheet.id());
      }
    }
    List<WordingProblem> problems = problems(sheets);
    if (!problems.isEmpty()) {
      throw new SheetWrong(problems);
    }
    sheets.forEach(sheet -> rows.move(sheet, SheetState.PUBLISHED, What.PUBLISHED, mark(by), ""));
  }

  /** Gives a bundle back to its author, with the reason. */
  public void giveBack(String bundle, String remark, Person by) {
    openOf(bundle)
        .forEach(sheet -> rows.move(sheet, SheetState.DRAFT, What.RETURNED, mark(by), remark));
  }

  /** Gives up the drafts of a bundle; their versions stay taken. */
  public void drop(String bundle, Person by) {
    openOf(bundle)
        .forEach(sheet -> rows.move(sheet, SheetState.DROPPED, What.DROPPED, mark(by), ""));
  }

  private KeptSheet open(SheetId id) {
    KeptSheet sheet = rows.held(id).orElseThrow(() -> new SheetUnknown(id));
    if (!sheet.open()) {
      throw new SheetClosed(sheet);
    }
    return sheet;
  }

  private List<KeptSheet> openOf(String bundle) {
    List<KeptSheet> sheets = rows.heldBundle(bundle).stream().filter(KeptSheet::open).toList();
    if (sheets.isEmpty()) {
      throw new SheetUnknown("draft " + bundle);
    }
    return sheets;
  }

  private List<WordingProblem> problems(List<KeptSheet> sheets) {
    return Reading.problems(sheets, rows.in(SheetState.PUBLISHED));
  }

  private static String clean(String content) {
    return content.replace("\r\n", "\n");
  }

  private Mark mark(Person by) {
    return new Mark(by.login(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
