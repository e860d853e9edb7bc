package io.countersign.web.retention;

import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractRefused.ContractUnknown;
import io.countersign.contracts.Contracts;
import io.countersign.library.Library;
import io.countersign.retention.Keeping;
import io.countersign.retention.LegalHold;
import io.countersign.retention.Retention;
import io.countersign.retention.RetentionClass;
import io.countersign.retention.RetentionRequest;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long contracts are kept, and what two people decide about it. */
@Controller
class RetentionPage {

  private static final int MOST_DUE = 100;
  private static final int LONGEST_REASON = 500;

  private final Retention retention;
  private final Contracts contracts;
  private final Library library;

  RetentionPage(Retention retention, Contracts contracts, Library library) {
    this.retention = retention;
    this.contracts = contracts;
    this.library = library;
  }

  @Bean
  static Door retentionDoor() {
    return Door.of("/contracts/retention/**", Role.LEGAL, Role.CONTROLLER);
  }

  @Bean
  static NavItem retentionNav(Retention retention) {
    return new NavItem(
        15,
        "Retention",
        "/contracts/retention",
        user -> {
          long waiting =
              retention.requests().stream()
                  .filter(one -> one.open() && !one.asked().by().login().equals(user.getName()))
                  .count();
          return waiting == 0 ? "" : waiting + " to decide";
        });
  }

  @GetMapping("/contracts/retention")
  ModelAndView list(
      @AuthenticationPrincipal User user, @RequestParam(defaultValue = "") String told) {
    return list(user, told, Map.of(), Map.of());
  }

  @PostMapping("/contracts/retention/classes")
  ModelAndView ask(@AuthenticationPrincipal User user, @RequestParam Map<String, String> typed) {
    Map<String, String> errors = new LinkedHashMap<>();
    String name = line(typed, "name", errors);
    String reason = line(typed, "reason", errors);
    String years = typed.getOrDefault("years", "").strip();
    if (!years.matches("\\d{1,2}|100")) {
      errors.put("years", "Give a number of years from 0 to 100.");
    }
    LocalDate from = LocalDate.EPOCH;
    try {
      from = LocalDate.parse(typed.getOrDefault("from", "").strip());
    } catch (DateTimeParseException e) {
      errors.put("from", "Give a day such as 2026-12-31.");
    }
    String template = typed.getOrDefault("template", "").strip();
    if (!templates().contains(template) && !template.equals(RetentionClass.ANY)) {
      errors.put("template", "Choose one from the list.");
    }
    if (!errors.isEmpty()) {
      ModelAndView page = list(user, "", typed, errors);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    retention.ask(
        new RetentionClass(name, template, Integer.parseInt(years), from),
        reason,
        new Actor(user.getName()));
    return new ModelAndView("redirect:/contracts/retention?told=asked");
  }

  @PostMapping("/contracts/retention/requests/{id}")
  String decide(
      @AuthenticationPrincipal User user, @PathVariable long id, @RequestParam boolean confirmed) {
    retention.decide(id, confirmed, new Actor(user.getName()));
    return "redirect:/contracts/retention?told=" + (confirmed ? "confirmed" : "declined");
  }

  @GetMapping("/contracts/retention/{id}")
  ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String told) {
    return one(id, told, Map.of(), Map.of());
  }

  @PostMapping("/contracts/retention/{id}/hold")
  ModelAndView hold(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    return asked(id, typed, "hold", reason -> retention.place(id(id), reason, by(user)));
  }

  @PostMapping("/contracts/retention/{id}/lift/{hold}")
  ModelAndView lift(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @PathVariable long hold,
      @RequestParam Map<String, String> typed) {
    return asked(id, typed, "lift-" + hold, reason -> retention.askLift(hold, reason, by(user)));
  }

  @PostMapping("/contracts/retention/{id}/disposal")
  ModelAndView disposal(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    return asked(id, typed, "disposal", reason -> retention.askDisposal(id(id), reason, by(user)));
  }

  /** Something that needs a reason and nothing else. */
  private interface Asking {
    void because(String reason);
  }

  private ModelAndView asked(String id, Map<String, String> typed, String what, Asking asking) {
    Map<String, String> errors = new LinkedHashMap<>();
    String reason = line(typed, what, errors);
    if (!errors.isEmpty()) {
      ModelAndView page = one(id, "", typed, errors);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    asking.because(reason);
    return new ModelAndView(
        "redirect:/contracts/retention/" + id + "?told=" + what.replaceFirst("-.*", ""));
  }

  private static String line(Map<String, String> typed, String field, Map<String, String> errors) {
    String said = typed.getOrDefault(field, "").strip();
    int longest = field.equals("name") ? 60 : LONGEST_REASON;
    if (said.isEmpty() || said.length() > longest || said.contains("\n")) {
      errors.put(
          field,
          "Say it on one line of 1 to %d characters, found %d.".formatted(longest, said.length()));
    }
    return said;
  }

  private ModelAndView list(
      User user, String told, Map<String, String> typed, Map<String, String> errors) {
    return new ModelAndView("retention/list")
        .addObject("me", user.getName())
        .addObject("told", told)
        .addObject("requests", retention.requests())
        .addObject("classes", retention.classes())
        .addObject("holds", retention.holds())
        .addObject("names", names())
        .addObject("due", retention.due(MOST_DUE))
        .addObject("templates", templates())
        .addObject("typed", typed)
        .addObject("errors", errors);
  }

  /** What people call the contracts that something is asked for, or that are on hold. */
  private Map<ContractId, String> names() {
    Map<ContractId, String> names = new HashMap<>();
    Stream.concat(
            retention.requests().stream()
                .filter(RetentionRequest::open)
                .flatMap(request -> request.contract().stream()),
            retention.holds().stream().map(LegalHold::contract))
        .map(contracts::find)
        .forEach(
            contract ->
                names.put(
                    contract.id(),
                    contract.side(io.countersign.contracts.Role.CUSTOMER).party().name()
                        + ", "
                        + contract.subject().id()));
    return names;
  }

  private ModelAndView one(
      String id, String told, Map<String, String> typed, Map<String, String> errors) {
    Keeping kept;
    try {
      kept = retention.keeping(id(id));
    } catch (ContractUnknown notThere) {
      throw missing(id);
    }
    return new ModelAndView("retention/contract")
        .addObject("kept", kept)
        .addObject(
            "requests",
            retention.requests().stream()
                .filter(one -> one.contract().filter(c -> c.value().equals(id)).isPresent())
                .toList())
        .addObject("told", told)
        .addObject("typed", typed)
        .addObject("errors", errors);
  }

  private List<String> templates() {
    return library.clauses().templates().stream()
        .map(template -> template.edition().id())
        .distinct()
        .sorted()
        .toList();
  }

  private static Actor by(User user) {
    return new Actor(user.getName());
  }

  private static ContractId id(String text) {
    try {
      return new ContractId(text);
    } catch (IllegalArgumentException e) {
      throw missing(text);
    }
  }

  private static Missing missing(String id) {
    return new Missing("contract " + id, "Choose one from the repository.");
  }
}
