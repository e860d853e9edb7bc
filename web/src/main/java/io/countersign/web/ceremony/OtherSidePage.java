package io.countersign.web.ceremony;

import io.countersign.ceremony.Guest;
import io.countersign.clauses.ValuesRefused;
import io.countersign.contracts.ContractState;
import io.countersign.counterparts.Counterpart;
import io.countersign.counterparts.Offer;
import io.countersign.counterparts.OtherSide;
import io.countersign.links.LinkRefused;
import io.countersign.web.access.Door;
import io.countersign.web.figures.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of those who negotiate through a link: the code, and then the draft clause by clause,
 * each of which they can write over. No search engine is to keep any of it.
 */
@Controller
class OtherSidePage {

  private final OtherSide side;
  private final GuestBook book;

  OtherSidePage(OtherSide side, GuestBook book) {
    this.side = side;
    this.book = book;
  }

  @Bean
  static Door negotiateDoor() {
    return Door.forAnybody("/negotiate/*");
  }

  @Bean
  static Door negotiatingDoor() {
    return Door.forAnybody("/negotiating/**");
  }

  @ModelAttribute
  void keepOutOfIndexes(HttpServletResponse response) {
    GuestDoor.noIndex(response);
  }

  /** The link itself: its token leaves the address at once. */
  @GetMapping("/negotiate/{token}")
  String arrive(@PathVariable String token, HttpServletRequest request) {
    Counterpart one = side.arrive(token, GuestBook.visit(request));
    book.came(request, one.id());
    return "redirect:/negotiating/" + one.id();
  }

  @GetMapping("/negotiating/{id}")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String told,
      HttpServletRequest request) {
    return page(id, request, Map.of(), Map.of()).addObject("told", told);
  }

  /** What a step answered with, opened again or from the history: the draft as it stands. */
  @GetMapping("/negotiating/{id}/{step:send-code|code|clause|term|comment}")
  String again(@PathVariable String id) {
    return "redirect:/negotiating/" + id;
  }

  @PostMapping("/negotiating/{id}/send-code")
  ModelAndView sendCode(@PathVariable String id, HttpServletRequest request) {
    book.requireCame(request, id);
    try {
      side.sendCode(id, GuestBook.visit(request));
    } catch (LinkRefused.TooManyCodes e) {
      return refused(id, request, Map.of("code", e.sentences()), Map.of());
    }
    return back(id, "code");
  }

  @PostMapping("/negotiating/{id}/code")
  ModelAndView prove(
      @PathVariable String id, @RequestParam String code, HttpServletRequest request) {
    book.requireCame(request, id);
    try {
      book.welcome(request, side.prove(id, code, GuestBook.visit(request)));
    } catch (LinkRefused.CodeUnlike | LinkRefused.CodeWrong | LinkRefused.CodeSpent e) {
      return refused(id, request, Map.of("code", e.sentences()), Map.of());
    }
    return new ModelAndView("redirect:/negotiating/" + id);
  }

  @PostMapping("/negotiating/{id}/clause")
  ModelAndView clause(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    Guest guest = book.guest(request, id);
    String clause = typed.getOrDefault("clause", "");
    if (side.movedOn(guest, typed.getOrDefault("read-version", ""))) {
      String moved =
          "The draft was changed since you opened it. Your words stand below: look at the clause above"
              + " them as it is now, and propose them again.";
      return refused(id, request, Map.of(clause, moved), typed);
    }
    try {
      side.proposeWords(
          guest, clause, typed.getOrDefault("words", ""), typed.getOrDefault("why", "").strip());
    } catch (IllegalArgumentException wrong) {
      return refused(id, request, Map.of(clause, Words.sentence(wrong.getMessage())), typed);
    }
    return back(id, "proposed");
  }

  @PostMapping("/negotiating/{id}/term")
  ModelAndView term(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    Guest guest = book.guest(request, id);
    String term = typed.getOrDefault("term", "");
    try {
      side.proposeTerm(
          guest,
          term,
          typed.getOrDefault("value", "").strip(),
          typed.getOrDefault("why", "").strip());
    } catch (ValuesRefused wrong) {
      String why =
          wrong.problems().stream()
              .map(p -> "Found %s, expected %s.".formatted(p.found(), p.expected()))
              .collect(Collectors.joining(" "));
      return refused(id, request, Map.of("term", why), typed);
    } catch (IllegalArgumentException wrong) {
      return refused(id, request, Map.of("term", Words.sentence(wrong.getMessage())), typed);
    }
    return back(id, "proposed");
  }

  @PostMapping("/negotiating/{id}/comment")
  ModelAndView comment(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    Guest guest = book.guest(request, id);
    try {
      side.comment(guest, typed.getOrDefault("about", ""), typed.getOrDefault("said", ""));
    } catch (IllegalArgumentException wrong) {
      return refused(id, request, Map.of("said", Words.sentence(wrong.getMessage())), typed);
    }
    return back(id, "said");
  }

  private static ModelAndView back(String id, String told) {
    return new ModelAndView("redirect:/negotiating/" + id + "?told=" + told);
  }

  private ModelAndView refused(
      String id,
      HttpServletRequest request,
      Map<String, String> errors,
      Map<String, String> typed) {
    ModelAndView page = page(id, request, errors, typed);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(
      String id,
      HttpServletRequest request,
      Map<String, String> errors,
      Map<String, String> typed) {
    book.requireCame(request, id);
    Counterpart one = side.find(id);
    String path = "/negotiating/" + id;
    Optional<Guest> guest = book.proven(request, id);
    if (guest.isEmpty()) {
      return new ModelAndView("ceremony/code")
          .addObject("step", new Doorstep(one.invitee(), path, "Read a draft"))
          .addObject("errors", errors);
    }
    Offer offer = side.read(guest.get(), GuestBook.visit(request));
    return new ModelAndView("ceremony/offer")
        .addObject("person", one)
        .addObject("path", path)
        .addObject("offer", offer)
        .addObject("open", offer.contract().state() == ContractState.DRAFTED)
        .addObject("errors", errors)
        .addObject("typed", typed);
  }
}
