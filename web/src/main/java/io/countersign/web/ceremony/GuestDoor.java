package io.countersign.web.ceremony;

import io.countersign.ceremony.ConsentText;
import io.countersign.ceremony.Guest;
import io.countersign.ceremony.Invitation;
import io.countersign.ceremony.Reception;
import io.countersign.ceremony.SigningTable;
import io.countersign.contracts.Contracts;
import io.countersign.documents.Document;
import io.countersign.documents.PageImages;
import io.countersign.links.LinkRefused;
import io.countersign.web.access.Door;
import io.countersign.web.contracts.OwnKeyForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
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
 * The door of people without an account: the link, the code, the consent. Behind each address the
 * session must have come by the link; no search engine is to keep any of it.
 */
@Controller
class GuestDoor {

  private final Reception reception;
  private final SigningTable table;
  private final Contracts contracts;
  private final GuestBook book;
  private final Clock clock;

  GuestDoor(
      Reception reception, SigningTable table, Contracts contracts, GuestBook book, Clock clock) {
    this.reception = reception;
    this.table = table;
    this.contracts = contracts;
    this.book = book;
    this.clock = clock;
  }

  @Bean
  static Door linkDoor() {
    return Door.forAnybody("/sign/*");
  }

  @Bean
  static Door signingDoor() {
    return Door.forAnybody("/signing/**");
  }

  @ModelAttribute
  void keepOutOfIndexes(HttpServletResponse response) {
    noIndex(response);
  }

  static void noIndex(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
  }

  /** The link itself: its token leaves the address at once. */
  @GetMapping("/sign/{token}")
  String arrive(@PathVariable String token, HttpServletRequest request) {
    Invitation one = reception.arrive(token, GuestBook.visit(request));
    book.came(request, one.id());
    return "redirect:/signing/" + one.id();
  }

  @GetMapping("/signing/{id}")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String told,
      HttpServletRequest request) {
    return page(id, request, Map.of(), Map.of()).addObject("told", told);
  }

  /** What a step answered with, opened again or from the history: where that person stands. */
  @GetMapping("/signing/{id}/{step:send-code|code|consent|withdraw|sign|to-sign|decline|delegate}")
  String again(@PathVariable String id) {
    return "redirect:/signing/" + id;
  }

  @PostMapping("/signing/{id}/send-code")
  ModelAndView sendCode(@PathVariable String id, HttpServletRequest request) {
    book.requireCame(request, id);
    try {
      reception.sendCode(id, GuestBook.visit(request));
    } catch (LinkRefused.TooManyCodes e) {
      return refused(id, request, Map.of("code", e.sentences()), Map.of());
    }
    return new ModelAndView("redirect:/signing/" + id + "?told=code");
  }

  @PostMapping("/signing/{id}/code")
  ModelAndView prove(
      @PathVariable String id, @RequestParam String code, HttpServletRequest request) {
    book.requireCame(request, id);
    try {
      book.welcome(request, reception.prove(id, code, GuestBook.visit(request)));
    } catch (LinkRefused.CodeUnlike | LinkRefused.CodeWrong | LinkRefused.CodeSpent e) {
      return refused(id, request, Map.of("code", e.sentences()), Map.of());
    }
    return new ModelAndView("redirect:/signing/" + id);
  }

  @PostMapping("/signing/{id}/consent")
  ModelAndView consent(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String agree,
      HttpServletRequest request) {
    Guest guest = book.guest(request, id);
    if (isOver(id)) {
      return new ModelAndView("redirect:/signing/" + id);
    }
    if (agree.isEmpty()) {
      return refused(
          id, request, Map.of("agree", "Tick the box when you agree, or decline."), Map.of());
    }
    table.consent(guest, ConsentText.current(), GuestBook.visit(request));
    return new ModelAndView("redirect:/signing/" + id);
  }

  @PostMapping("/signing/{id}/withdraw")
  String withdraw(@PathVariable String id, HttpServletRequest request) {
    table.withdraw(book.guest(request, id), GuestBook.visit(request));
    return "redirect:/signing/" + id + "?told=withdrawn";
  }

  /** Whether that person has signed or declined, or the signing ended: nothing is left to do. */
  boolean isOver(String id) {
    Invitation one = reception.find(id);
    return !new GuestView(one, reception.round(one), contracts.find(one.contract())).active();
  }

  ModelAndView refused(
      String id,
      HttpServletRequest request,
      Map<String, String> errors,
      Map<String, String> typed) {
    ModelAndView page = page(id, request, errors, typed);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** The page for where somebody stands: code, consent, reading and signing, or the end. */
  private ModelAndView page(
      String id,
      HttpServletRequest request,
      Map<String, String> errors,
      Map<String, String> typed) {
    book.requireCame(request, id);
    Invitation one = reception.find(id);
    GuestView view = new GuestView(one, reception.round(one), contracts.find(one.contract()));
    var guest = book.proven(request, id);
    if (guest.isEmpty()) {
      return new ModelAndView("ceremony/code")
          .addObject("step", new Doorstep(one.invitee(), view.path(), "Sign a contract"))
          .addObject("errors", errors);
    } else if (!view.active()) {
      return model("ceremony/ended", view, errors, typed);
    } else if (!view.consented()) {
      return model("ceremony/consent", view, errors, typed);
    }
    Document document = table.view(guest.get(), GuestBook.visit(request));
    return model("ceremony/read", view, errors, typed)
        .addObject("at", OwnKeyForm.at(typed, errors, clock.instant()))
        .addObject("digest", document.digest().hex())
        .addObject("pages", new PageImages(document).count());
  }

  private static ModelAndView model(
      String template, GuestView view, Map<String, String> errors, Map<String, String> typed) {
    return new ModelAndView(template)
        .addObject("view", view)
        .addObject("errors", errors)
        .addObject("typed", typed);
  }
}
