package io.countersign.web.statements;

import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.ledger.PayCycle;
import io.countersign.payouts.PayoutRuns;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementHistory;
import io.countersign.statements.StatementLine;
import io.countersign.statements.StatementLines;
import io.countersign.statements.Statements;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The statement of one participant: a rep's own at {@code /statements}, anybody's for finance at
 * {@code /periods/PERIOD/statements/PARTICIPANT}; what changed since the version before, and every
 * version. A rep's address names no participant, so nobody can ask for somebody else's.
 */
@Controller
class StatementsPage {

  private static final int LINES = 25;
  private static final String OWN = "/statements/{period}";
  private static final String ANYBODYS = "/periods/{period}/statements/{who}";

  private final Statements statements;
  private final AskedStatements asked;
  private final StatementHistory history;
  private final StatementLines lines;
  private final PayPeriods periods;
  private final StatementQuestions questions;
  private final PayoutRuns payouts;

  StatementsPage(
      Statements statements,
      AskedStatements asked,
      StatementHistory history,
      StatementLines lines,
      PayPeriods periods,
      StatementQuestions questions,
      PayoutRuns payouts) {
    this.statements = statements;
    this.asked = asked;
    this.history = history;
    this.lines = lines;
    this.periods = periods;
    this.questions = questions;
    this.payouts = payouts;
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
    List<Statement> own = statements.of(AskedStatements.own(user));
    return own.isEmpty()
        ? new ModelAndView("statements/none")
        : new ModelAndView("redirect:/statements/" + own.get(own.size() - 1).id().cycle().name());
  }

  @GetMapping({OWN, ANYBODYS})
  ModelAndView statement(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable(required = false) @Nullable String who,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "1") int page) {
    Statement statement = asked.latest(user, who, period);
    String base = AskedStatements.base(who, period);
    boolean own = who == null;
    List<Statement> all = statements.of(statement.id().holder().who());
    StatementView view =
        new StatementView(
            statement,
            lines.page(statement, find, page, LINES),
            lines.adjustments(statement),
            find,
            base,
            own ? neighbour(all, statement, -1) : "",
            own ? neighbour(all, statement, 1) : "",
            periods.find(statement.id().cycle()).map(PayPeriod::state).orElseThrow());
    return show(view, base)
        .addObject("question", own ? questions.address(statement, "") : "")
        .addObject("holds", payouts.holds().open(statement.id().holder().who()));
  }

  @GetMapping({OWN + "/lines/{line}", ANYBODYS + "/lines/{line}"})
  ModelAndView line(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable(required = false) @Nullable String who,
      @PathVariable String line) {
    Statement latest = asked.latest(user, who, period);
    return explain(latest, line, who == null ? questions.address(latest, line) : "");
  }

  @GetMapping({OWN + "/versions", ANYBODYS + "/versions"})
  ModelAndView versions(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable(required = false) @Nullable String who) {
    Statement latest = asked.latest(user, who, period);
    return new ModelAndView("statements/versions")
        .addObject("versions", history.versions(latest))
        .addObject("base", AskedStatements.base(who, period));
  }

  @GetMapping({OWN + "/versions/{version}", ANYBODYS + "/versions/{version}"})
  ModelAndView version(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable(required = false) @Nullable String who,
      @PathVariable int version,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "1") int page) {
    Statement statement = asked.version(user, who, period, version);
    String base = AskedStatements.base(who, period);
    StatementView view =
        new StatementView(
            statement,
            lines.page(statement, find, page, LINES),
            lines.adjustments(statement),
            find,
            base + "/versions/" + version,
            "",
            "",
            periods.find(statement.id().cycle()).map(PayPeriod::state).orElseThrow());
    return show(view, base);
  }

  @GetMapping({
    OWN + "/versions/{version}/lines/{line}",
    ANYBODYS + "/versions/{version}/lines/{line}"
  })
  ModelAndView versionLine(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable(required = false) @Nullable String who,
      @PathVariable int version,
      @PathVariable String line) {
    return explain(asked.version(user, who, period, version), line, "");
  }

  private ModelAndView show(StatementView view, String latest) {
    int versions = history.versions(view.statement()).size();
    return new ModelAndView("statements/statement")
        .addObject("view", view)
        .addObject("latest", latest)
        .addObject("versions", versions)
        .addObject("disputes", questions.about(view.statement()))
        .addObject("today", questions.today())
        .addObject("changes", history.changes(view.statement()).orElse(null));
  }

  private static String neighbour(List<Statement> all, Statement statement, int step) {
    List<PayCycle> known = all.stream().map(s -> s.id().cycle()).distinct().sorted().toList();
    int at = known.indexOf(statement.id().cycle()) + step;
    return at < 0 || at >= known.size() ? "" : "/statements/" + known.get(at).name();
  }

  private ModelAndView explain(Statement statement, String id, String question) {
    StatementLine line =
        lines
            .find(statement, id)
            .orElseThrow(() -> new Missing("line " + id, "Open the statement and choose a line."));
    return new ModelAndView("statements/line")
        .addObject("line", line)
        .addObject("plan", StatementView.plan(statement, line))
        .addObject("question", question);
  }
}
