package io.countersign.web.statements;

import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementCsv;
import io.countersign.statements.StatementLine;
import io.countersign.statements.StatementLines;
import io.countersign.statements.Statements;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The statement of one participant: a rep's own at {@code /statements}, anybody's for finance at
 * {@code /periods/PERIOD/statements/PARTICIPANT}. A rep's address names no participant, so nobody
 * can ask for somebody else's.
 */
@Controller
class StatementsPage {

  private static final int LINES = 25;

  private final Statements statements;
  private final StatementLines lines;
  private final PayPeriods periods;

  StatementsPage(Statements statements, StatementLines lines, PayPeriods periods) {
    this.statements = statements;
    this.lines = lines;
    this.periods = periods;
  }

  @Bean
  static Door statementsDoor() {
    return Door.of("/statements/**", Role.REP);
  }

  @Bean
  static NavItem statementsNav() {
    return new NavItem(10, "My statements", "/statements");
  }

  @GetMapping("/statements")
  ModelAndView latest(@AuthenticationPrincipal User user) {
    List<Statement> own = statements.of(own(user));
    return own.isEmpty()
        ? new ModelAndView("statements/none")
        : new ModelAndView("redirect:/statements/" + own.get(own.size() - 1).id().cycle().name());
  }

  @GetMapping("/statements/{period}")
  ModelAndView own(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "1") int page) {
    return show(find(own(user), period), "/statements", find, page);
  }

  @GetMapping("/statements/{period}/lines/{line}")
  ModelAndView ownLine(
      @AuthenticationPrincipal User user, @PathVariable String period, @PathVariable String line) {
    return explain(find(own(user), period), line);
  }

  @GetMapping("/statements/{period}/statement.csv")
  ResponseEntity<String> ownCsv(@AuthenticationPrincipal User user, @PathVariable String period) {
    return csv(find(own(user), period));
  }

  @GetMapping("/periods/{period}/statements/{who}")
  ModelAndView anybodys(
      @PathVariable String period,
      @PathVariable String who,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "1") int page) {
    Statement statement = find(new ParticipantId(who), period);
    return show(statement, "/periods/" + period + "/statements/" + who, find, page);
  }

  @GetMapping("/periods/{period}/statements/{who}/lines/{line}")
  ModelAndView anybodysLine(
      @PathVariable String period, @PathVariable String who, @PathVariable String line) {
    return explain(find(new ParticipantId(who), period), line);
  }

  @GetMapping("/periods/{period}/statements/{who}/statement.csv")
  ResponseEntity<String> anybodysCsv(@PathVariable String period, @PathVariable String who) {
    return csv(find(new ParticipantId(who), period));
  }

  private ModelAndView show(Statement statement, String base, String find, int page) {
    PayCycle cycle = statement.id().cycle();
    List<Statement> all = statements.of(statement.id().holder().who());
    boolean own = base.equals("/statements");
    return new ModelAndView("statements/statement")
        .addObject(
            "view",
            new StatementView(
                statement,
                lines.page(statement, find, page, LINES),
                find,
                own ? base + "/" + cycle.name() : base,
                own ? neighbour(all, statement, -1) : "",
                own ? neighbour(all, statement, 1) : "",
                periods.find(cycle).map(PayPeriod::state).orElseThrow()));
  }

  private static String neighbour(List<Statement> all, Statement statement, int step) {
    List<PayCycle> known = all.stream().map(s -> s.id().cycle()).distinct().sorted().toList();
    int at = known.indexOf(statement.id().cycle()) + step;
    return at < 0 || at >= known.size() ? "" : "/statements/" + known.get(at).name();
  }

  private ModelAndView explain(Statement statement, String id) {
    StatementLine line =
        lines
            .find(statement, id)
            .orElseThrow(() -> new Missing("line " + id, "Open the statement and choose a line."));
    return new ModelAndView("statements/line").addObject("line", line);
  }

  private ResponseEntity<String> csv(Statement statement) {
    String file =
        "statement-%s-%s.csv"
            .formatted(statement.id().cycle(), statement.id().holder().who().value());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .body(StatementCsv.lines(statement, lines.of(statement)));
  }

  private Statement find(ParticipantId who, String period) {
    return statements.of(PayCycle.parse(period), who).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Missing(
                    "statement for " + period,
                    "A statement is made when finance calculates the period."));
  }

  private static ParticipantId own(User user) {
    if (user.participant() == null) {
      throw new Missing(
          "statement of your own", "Ask finance to link your sign-in to your participant.");
    }
    return user.participant();
  }
}
