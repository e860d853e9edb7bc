package io.countersign.web.audits;

import io.countersign.audits.AuditCampaign;
import io.countersign.audits.AuditItem;
import io.countersign.audits.Audits;
import io.countersign.contracts.Actor;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.contracts.Standing;
import io.countersign.web.pages.NavItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Audits: draw a sample, check it, say what was found, close it, take it along. */
@Controller
class AuditsPage {

  private static final int LONGEST = 500;

  private final Audits audits;
  private final Standing standing;

  AuditsPage(Audits audits, Standing standing) {
    this.audits = audits;
    this.standing = standing;
  }

  @Bean
  static Door auditsDoor() {
    return Door.of("/contracts/audits/**", Role.LEGAL, Role.CONTROLLER);
  }

  @Bean
  static NavItem auditsNav() {
    return new NavItem(16, "Audits", "/contracts/audits");
  }

  @GetMapping("/contracts/audits")
  ModelAndView list() {
    return list(Map.of(), Map.of());
  }

  @PostMapping("/contracts/audits")
  ModelAndView draw(@AuthenticationPrincipal User user, @RequestParam Map<String, String> typed) {
    Map<String, String> errors = new LinkedHashMap<>();
    String name = line(typed, "name", 100, errors);
    String seed = line(typed, "seed", 100, errors);
    int size = size(typed.getOrDefault("size", "").strip(), errors);
    if (!errors.isEmpty()) {
      ModelAndView page = list(typed, errors);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    AuditCampaign drawn = audits.draw(name, seed, size, new Actor(user.getName()));
    return new ModelAndView("redirect:/contracts/audits/" + drawn.id());
  }

  /** A number of contracts, or so many per cent of all, rounded up. */
  private int size(String said, Map<String, String> errors) {
    int size = 0;
    if (said.matches("\\d{1,3}")) {
      size = Integer.parseInt(said);
    } else if (said.matches("\\d{1,2}(\\.\\d{1,2})? ?%|100 ?%")) {
      BigDecimal part = new BigDecimal(said.replace("%", "").strip()).movePointLeft(2);
      size =
          BigDecimal.valueOf(audits.population())
              .multiply(part)
              .setScale(0, RoundingMode.CEILING)
              .intValueExact();
    }
    if (size < 1 || size > Audits.LARGEST) {
      errors.put(
          "size",
          "Give a number or a part such as 5 %%, for 1 to %d contracts; there are %d."
              .formatted(Audits.LARGEST, audits.population()));
    }
    return size;
  }

  @GetMapping("/contracts/audits/{id}")
  ModelAndView show(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String told) {
    return show(user, id, Map.of(), Map.of()).addObject("told", told);
  }

  @PostMapping("/contracts/audits/{id}/check")
  String check(@AuthenticationPrincipal User user, @PathVariable long id) {
    for (AuditItem item : audits.find(id).items()) {
      audits.check(id, item.seq(), standing::of, new Actor(user.getName()));
    }
    return "redirect:/contracts/audits/" + id + "?told=checked";
  }

  @PostMapping("/contracts/audits/{id}/items/{seq}")
  ModelAndView note(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @PathVariable int seq,
      @RequestParam Map<String, String> typed) {
    Map<String, String> errors = new LinkedHashMap<>();
    String words = line(typed, "note-" + seq, LONGEST, errors);
    if (!errors.isEmpty()) {
      return refused(user, id, typed, errors);
    }
    audits.note(id, seq, words, new Actor(user.getName()));
    return new ModelAndView("redirect:/contracts/audits/" + id + "?told=noted");
  }

  @PostMapping("/contracts/audits/{id}/close")
  ModelAndView close(
      @AuthenticationPrincipal User user,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Map<String, String> errors = new LinkedHashMap<>();
    String remark = line(typed, "remark", LONGEST, errors);
    if (!errors.isEmpty()) {
      return refused(user, id, typed, errors);
    }
    audits.close(id, remark, new Actor(user.getName()));
    return new ModelAndView("redirect:/contracts/audits/" + id + "?told=closed");
  }

  @PostMapping("/contracts/audits/{id}/bundle")
  ResponseEntity<byte[]> bundle(@AuthenticationPrincipal User user, @PathVariable long id) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("audit-" + id + ".zip").build().toString())
        .body(audits.export(id, user.getName()));
  }

  private ModelAndView refused(
      User user, long id, Map<String, String> typed, Map<String, String> errors) {
    ModelAndView page = show(user, id, typed, errors).addObject("told", "");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView list(Map<String, String> typed, Map<String, String> errors) {
    return new ModelAndView("audits/list")
        .addObject("audits", audits.all())
        .addObject("population", audits.population())
        .addObject("typed", typed)
        .addObject("errors", errors);
  }

  private ModelAndView show(
      User user, long id, Map<String, String> typed, Map<String, String> errors) {
    return new ModelAndView("audits/audit")
        .addObject("audit", audits.find(id))
        .addObject("me", user.getName())
        .addObject("typed", typed)
        .addObject("errors", errors);
  }

  private static String line(
      Map<String, String> typed, String field, int longest, Map<String, String> errors) {
    String said = typed.getOrDefault(field, "").strip();
    if (said.isEmpty() || said.length() > longest) {
      errors.put(
          field, "Say it in 1 to %d characters, found %d.".formatted(longest, said.length()));
    }
    return said;
  }
}
