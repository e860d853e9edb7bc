package io.countersign.web.contracts;

import io.countersign.approval.Risk;
import io.countersign.clauses.Slot;
import io.countersign.clauses.Template;
import io.countersign.clauses.ValuesRefused;
import io.countersign.clauses.WordingRefused;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ClauseChange;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractComment.Audience;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.DraftMovedOn;
import io.countersign.contracts.DraftVersion;
import io.countersign.contracts.Negotiation;
import io.countersign.contracts.OwnWording;
import io.countersign.contracts.ProposedChanges;
import io.countersign.contracts.Revision;
import io.countersign.counterparts.Counterparts;
import io.countersign.library.Library;
import io.countersign.web.access.User;
import io.countersign.web.figures.Words;
import io.countersign.web.problems.Missing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The negotiation of a draft: its versions, its own wording and comments. */
@Controller
class NegotiatePage {

  private static final String READ = "read-version";

  private final Contracts contracts;
  private final Negotiation negotiation;
  private final ProposedChanges proposals;
  private final Counterparts counterparts;
  private final Library library;
  private final Standing standing;

  NegotiatePage(
      Contracts contracts,
      Negotiation negotiation,
      ProposedChanges proposals,
      Counterparts counterparts,
      Library library,
      Standing standing) {
    this.contracts = contracts;
    this.negotiation = negotiation;
    this.proposals = proposals;
    this.counterparts = counterparts;
    this.library = library;
    this.standing = standing;
  }

  @GetMapping("/contracts/{id}/negotiate")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "0") int to,
      @RequestParam(defaultValue = "") String told) {
    Contract contract = ContractPage.find(contracts, id);
    return show(contract, Math.max(0, from), to, Map.of(), Map.of()).addObject("told", told);
  }

  @PostMapping("/contracts/{id}/negotiate/terms")
  ModelAndView terms(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    Contract contract = ContractPage.find(contracts, id);
    DraftForm form = DraftForm.typed(typed);
    Map<String, String> agreed = form.agreed(template(contract));
    return form.errors().isEmpty()
        ? revised(
            contract,
            new Revision(
                agreed,
                negotiation.wordings(contract.id()),
                typed.getOrDefault("note", "").strip()),
            user,
            typed)
        : refused(contract, form.errors(), typed);
  }

  @PostMapping("/contracts/{id}/negotiate/wording")
  ModelAndView wording(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam String clause,
      @RequestParam(defaultValue = "own") String take,
      @RequestParam Map<String, String> typed) {
    Contract contract = ContractPage.find(contracts, id);
    List<OwnWording> wordings = new ArrayList<>(negotiation.wordings(contract.id()));
    wordings.removeIf(own -> own.clause().equals(clause));
    try {
      if (take.equals("own")) {
        wordings.add(
            new OwnWording(
                clause,
                typed.getOrDefault("title", "").strip(),
                typed.getOrDefault("body", "").replace("\r\n", "\n").strip(),
                risk(typed),
                typed.getOrDefault("why", "").strip()));
      }
    } catch (IllegalArgumentException wrong) {
      return refused(contract, Map.of(clause, sentence(wrong)), typed);
    }
    String note = take.equals("own") ? "Own wording: " + clause : "Back to the library: " + clause;
    return revised(contract, new Revision(contract.terms(), wordings, note), user, typed);
  }

  @PostMapping("/contracts/{id}/negotiate/comments")
  ModelAndView comment(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String clause,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam String words) {
    Contract contract = ContractPage.find(contracts, id);
    try {
      Audience audience = shared ? Audience.BOTH : Audience.HOUSE;
      negotiation.comment(contract.id(), clause, words, new Actor(user.getName()), audience);
    } catch (IllegalArgumentException wrong) {
      return refused(
          contract,
          Map.of("words", sentence(wrong)),
          shared ? Map.of("words", words, "shared", "true") : Map.of("words", words));
    }
    return new ModelAndView(back(contract, "commented"));
  }

  private ModelAndView revised(
      Contract contract, Revision revision, User user, Map<String, String> typed) {
    try {
      negotiation.revise(
          contract.id(),
          revision.onto(read(typed)),
          new Actor(user.getName()),
          standing.whole(contract));
    } catch (DraftMovedOn meanwhile) {
      return moved(ContractPage.find(contracts, contract.id().value()), meanwhile, typed);
    } catch (WordingRefused | ValuesRefused wrong) {
      return refused(contract, Map.of(typed.getOrDefault("clause", ""), sentence(wrong)), typed);
    }
    return new ModelAndView(back(contract, "revised"));
  }

  /** The version that a form was opened on. */
  private static OptionalInt read(Map<String, String> typed) {
    String version = typed.getOrDefault(READ, "");
    return version.matches("\\d{1,6}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }

  /** The page again, with what was typed, over the version that somebody wrote meanwhile. */
  private ModelAndView moved(Contract contract, DraftMovedOn meanwhile, Map<String, String> typed) {
    MetTerms met = MetTerms.of(template(contract), contract, typed);
    Map<String, String> errors = new HashMap<>(met.errors());
    errors.put(
        typed.getOrDefault("clause", ""),
        sentence(meanwhile) + " What you typed is not lost: it stands in its field.");
    int since = Math.max(1, read(typed).orElse(1));
    ModelAndView page = show(contract, since, 0, errors, met.values()).addObject("told", "moved");
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  /** What is wrong, for people: all of it, each as a sentence. */
  static String sentence(RuntimeException wrong) {
    String why =
        wrong instanceof WordingRefused wording
            ? wording.problems().stream()
                .map(
                    p ->
                        "Line %d: found %s; expected %s"
                            .formatted(p.line(), p.found(), p.expected()))
                .collect(Collectors.joining(". "))
            : wrong.getMessage();
    return Words.sentence(why);
  }

  static String back(Contract contract, String told) {
    return "redirect:/contracts/" + contract.id() + "/negotiate?told=" + told;
  }

  ModelAndView refused(Contract contract, Map<String, String> errors, Map<String, String> typed) {
    ModelAndView page = show(contract, 0, 0, errors, typed).addObject("told", "");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView show(
      Contract contract, int from, int to, Map<String, String> errors, Map<String, String> typed) {
    List<DraftVersion> versions = negotiation.versions(contract.id());
    int newest = versions.size();
    int until = to == 0 ? newest : to;
    int since = from == 0 ? Math.max(1, until - 1) : from;
    List<ClauseChange> changes =
        newest < 2
            ? List.of()
            : negotiation.compare(contract.id(), since, until).stream()
                .filter(ClauseChange::changed)
                .toList();
    Template template = template(contract);
    Map<String, String> now = MetTerms.now(template, contract);
    return new ModelAndView("contracts/negotiate")
        .addObject("contract", contract)
        .addObject("open", contract.state() == ContractState.DRAFTED)
        .addObject("template", template)
        .addObject("now", now)
        .addObject("form", form(now, errors, typed))
        .addObject("versions", versions)
        .addObject("from", since)
        .addObject("to", until)
        .addObject("changes", changes)
        .addObject("clauses", clauses(contract, template, versions))
        .addObject("comments", negotiation.comments(contract.id()))
        .addObject("proposals", proposals(contract))
        .addObject("counterparts", counterparts.of(contract.id()))
        .addObject("errors", errors)
        .addObject("typed", typed);
  }

  private static DraftForm form(
      Map<String, String> now, Map<String, String> errors, Map<String, String> typed) {
    Map<String, String> values = new HashMap<>(now);
    values.putAll(typed);
    return new DraftForm(values, errors);
  }

  /** The clauses as the newest version has them, each with the text to write its own over. */
  private List<NegotiatedClause> clauses(
      Contract contract, Template template, List<DraftVersion> versions) {
    if (versions.isEmpty()) {
      return List.of();
    }
    List<OwnWording> wordings = negotiation.wordings(contract.id());
    List<NegotiatedClause> clauses = new ArrayList<>();
    for (DraftVersion.Clause clause : versions.get(versions.size() - 1).clauses()) {
      Optional<Slot> slot =
          template.slots().stream().filter(one -> one.id().equals(clause.id())).findFirst();
      Optional<OwnWording> own =
          wordings.stream().filter(one -> one.clause().equals(clause.id())).findFirst();
      slot.ifPresent(
          found ->
              clauses.add(
                  new NegotiatedClause(
                      clause,
                      own.map(OwnWording::body)
                          .orElseGet(() -> template.clause(found, contract.terms()).body()),
                      own.orElse(null),
                      template.deviations(contract.terms()).stream()
                          .filter(one -> one.clause().equals(clause.id()))
                          .findFirst()
                          .orElse(null))));
    }
    return clauses;
  }

  private List<ProposedLine> proposals(Contract contract) {
    return proposals.of(contract.id()).stream()
        .map(change -> new ProposedLine(change, proposals.effect(contract.id(), change)))
        .toList();
  }

  private Template template(Contract contract) {
    return library
        .clauses()
        .template(contract.template())
        .orElseThrow(() -> new Missing("template " + contract.template(), "Restore it."));
  }

  static Risk risk(Map<String, String> typed) {
    return Risk.valueOf(typed.getOrDefault("risk", "high").toUpperCase(Locale.ROOT));
  }
}
