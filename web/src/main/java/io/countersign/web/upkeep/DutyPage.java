package io.countersign.web.upkeep;

import io.countersign.canonical.Digest;
import io.countersign.contracts.Actor;
import io.countersign.disputes.FileKind;
import io.countersign.obligations.Duty;
import io.countersign.obligations.Obligation;
import io.countersign.obligations.ObligationDesk;
import io.countersign.obligations.ObligationDesk.DutyRef;
import io.countersign.obligations.ObligationRefused;
import io.countersign.obligations.Obligations;
import io.countersign.obligations.ProofFile;
import io.countersign.obligations.Teller;
import io.countersign.refusal.Refusal;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One obligation on one of its due days: what happened to it, and telling what did. */
@Controller
class DutyPage {

  private final Obligations obligations;
  private final ObligationDesk desk;

  DutyPage(Obligations obligations, ObligationDesk desk) {
    this.obligations = obligations;
    this.desk = desk;
  }

  @GetMapping("/obligations/{id}/{due}")
  ModelAndView show(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @PathVariable LocalDate due,
      @RequestParam(defaultValue = "") String told) {
    return show(find(user, id, due), Map.of(), Map.of()).addObject("told", told);
  }

  @PostMapping("/obligations/{id}/{due}/met")
  ModelAndView met(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @PathVariable LocalDate due,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    DutyView view = find(user, id, due, DutyView::tells);
    Typed typed = new Typed(fields);
    String words = typed.words("met-words", ObligationDesk.LONGEST);
    if (!typed.errors().isEmpty()) {
      return refused(view, typed, fields);
    }
    try {
      Optional<ProofFile> proof =
          file == null || file.isEmpty() ? Optional.empty() : Optional.of(proof(file));
      desk.met(new DutyRef(id, due), words, proof, teller(user));
    } catch (Refusal no) {
      return refused(view, typed.refused("met-words", no), fields);
    }
    return told(view, "met");
  }

  @PostMapping("/obligations/{id}/{due}/breach")
  ModelAndView breach(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @PathVariable LocalDate due,
      @RequestParam Map<String, String> fields) {
    DutyView view = find(user, id, due, DutyView::legal);
    Typed typed = new Typed(fields);
    String words = typed.words("breach-words", ObligationDesk.LONGEST);
    if (!typed.errors().isEmpty()) {
      return refused(view, typed, fields);
    }
    try {
      desk.breached(new DutyRef(id, due), words, teller(user));
    } catch (Refusal no) {
      return refused(view, typed.refused("breach-words", no), fields);
    }
    return told(view, "breached");
  }

  @PostMapping("/obligations/{id}/{due}/waiver")
  ModelAndView ask(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @PathVariable LocalDate due,
      @RequestParam Map<String, String> fields) {
    DutyView view = find(user, id, due, DutyView::tells);
    Typed typed = new Typed(fields);
    String words = typed.words("waiver-words", ObligationDesk.LONGEST);
    if (!typed.errors().isEmpty()) {
      return refused(view, typed, fields);
    }
    boolean onward = !typed.text("onward").isEmpty();
    try {
      desk.askWaiver(new DutyRef(id, due), onward, words, teller(user));
    } catch (Refusal no) {
      return refused(view, typed.refused("waiver-words", no), fields);
    }
    return told(view, "asked");
  }

  @PostMapping("/obligations/{id}/{due}/waiver/decide")
  ModelAndView decide(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @PathVariable LocalDate due,
      @RequestParam boolean granted,
      @RequestParam Map<String, String> fields) {
    DutyView view = find(user, id, due);
    Typed typed = new Typed(fields);
    String words = typed.words("decision-words", ObligationDesk.LONGEST);
    if (!typed.errors().isEmpty()) {
      return refused(view, typed, fields);
    }
    try {
      desk.decideWaiver(new DutyRef(id, due), granted, words, teller(user));
    } catch (Refusal no) {
      return refused(view, typed.refused("decision-words", no), fields);
    }
    return user.role() == Role.LEGAL
        ? told(view, granted ? "waived" : "declined")
        : new ModelAndView("redirect:/obligations");
  }

  @GetMapping("/obligations/{id}/files/{digest}")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal User user, @PathVariable long id, @PathVariable String digest) {
    Obligation obligation = find(id);
    if (obligations.duties(List.of(obligation)).stream()
        .noneMatch(duty -> new DutyView(duty, user).visible())) {
      throw none();
    }
    ProofFile file = obligations.file(id, digest(digest)).orElseThrow(DutyPage::none);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }

  private static Digest digest(String text) {
    try {
      return new Digest(text);
    } catch (IllegalArgumentException none) {
      throw none();
    }
  }

  private static ProofFile proof(MultipartFile file) throws IOException {
    byte[] content = file.getBytes();
    String name = file.getOriginalFilename();
    return new ProofFile(
        name == null ? "" : name,
        FileKind.of(content).orElseThrow(ProofFile::unknownKind).mediaType(),
        content);
  }

  private ModelAndView refused(DutyView view, Typed typed, Map<String, String> fields) {
    ModelAndView page = show(view, typed.errors(), fields).addObject("told", "");
    page.setStatus(typed.status());
    return page;
  }

  private static ModelAndView show(
      DutyView view, Map<String, String> errors, Map<String, String> typed) {
    return new ModelAndView("upkeep/duty")
        .addObject("view", view)
        .addObject("errors", errors)
        .addObject("typed", typed);
  }

  private static ModelAndView told(DutyView view, String what) {
    return new ModelAndView("redirect:" + view.path() + "?told=" + what);
  }

  private Obligation find(long id) {
    try {
      return obligations.find(id);
    } catch (ObligationRefused unknown) {
      throw none();
    }
  }

  private DutyView find(User user, long id, LocalDate due) {
    return find(user, id, due, DutyView::visible);
  }

  private DutyView find(User user, long id, LocalDate due, Predicate<DutyView> may) {
    List<Duty> duties = obligations.duties(List.of(find(id)));
    return duties.stream()
        .filter(duty -> duty.due().equals(due))
        .map(duty -> new DutyView(duty, user))
        .filter(DutyView::visible)
        .findFirst()
        .filter(may)
        .orElseThrow(DutyPage::none);
  }

  private static Missing none() {
    return new Missing("such obligation", "Choose one from the list.");
  }

  private static Teller teller(User user) {
    return new Teller(new Actor(user.getName()), user.participant() != null);
  }
}
