package io.countersign.web.letters;

import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractRefused.ContractUnknown;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Role;
import io.countersign.documents.Document;
import io.countersign.documents.PageImages;
import io.countersign.people.ParticipantId;
import io.countersign.signing.SubjectKind;
import io.countersign.web.access.Door;
import io.countersign.web.access.User;
import io.countersign.web.contracts.SignForm;
import io.countersign.web.contracts.Standing;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/**
 * The own plan letters of a participant: read them, sign them, take them along. Somebody else's are
 * missing here, whoever asks.
 */
@Controller
class OwnLettersPage {

  private final Contracts contracts;
  private final PlanLetters letters;
  private final Standing standing;

  OwnLettersPage(Contracts contracts, PlanLetters letters, Standing standing) {
    this.contracts = contracts;
    this.letters = letters;
    this.standing = standing;
  }

  @Bean
  static Door ownLettersDoor() {
    return Door.of("/letters/**", io.countersign.web.access.Role.REP);
  }

  @Bean
  static NavItem ownLettersNav(PlanLetters letters) {
    return new NavItem(
        20,
        "Plan letters",
        "/letters",
        user -> user.participant() == null ? "" : remark(letters.toSignBy(user.participant())));
  }

  @GetMapping("/letters")
  ModelAndView list(@AuthenticationPrincipal User user) {
    ParticipantId who = user.participant();
    return new ModelAndView("letters/mine")
        .addObject("letters", who == null ? List.of() : letters.to(who));
  }

  @GetMapping("/letters/{id}")
  ModelAndView show(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String told) {
    return page(own(user, id), told, Map.of(), Map.of());
  }

  @PostMapping("/letters/{id}/sign")
  ModelAndView sign(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Map<String, String> typed) {
    Contract letter = own(user, id);
    Map<String, String> errors = new SignForm(letter, Role.CUSTOMER, typed).errors();
    if (!errors.isEmpty()) {
      ModelAndView page = page(letter, "", errors, typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    contracts.sign(
        letter.id(), Role.CUSTOMER, new Actor(user.getName()), standing.required(letter));
    return new ModelAndView("redirect:/letters/" + id + "?told=signed");
  }

  @GetMapping("/letters/{id}/letter.pdf")
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal User user, @PathVariable String id) {
    Contract letter = own(user, id);
    String name = "plan-letter-" + letter.subject().revision() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(contracts.document(letter.id()).bytes());
  }

  @GetMapping("/letters/{id}/pages/{number}.png")
  ResponseEntity<byte[]> picture(
      @AuthenticationPrincipal User user, @PathVariable String id, @PathVariable int number) {
    Document document = contracts.document(own(user, id).id());
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.IMAGE_PNG)
          .body(new PageImages(document).png(number));
    } catch (IndexOutOfBoundsException beyond) {
      throw new Missing("page " + number, "Open the letter to see its pages.");
    }
  }

  private ModelAndView page(
      Contract letter, String told, Map<String, String> errors, Map<String, String> typed) {
    return new ModelAndView("letters/letter")
        .addObject("letter", new LetterView(letter))
        .addObject("pages", new PageImages(contracts.document(letter.id())).count())
        .addObject("told", told)
        .addObject("errors", errors)
        .addObject("typed", typed);
  }

  private Contract own(User user, String id) {
    try {
      Contract found = contracts.find(new ContractId(id));
      if (found.kind() == SubjectKind.PLAN_LETTER
          && found.state() != ContractState.DRAFTED
          && !found.revisions().isEmpty()
          && Objects.equals(LetterView.participant(found), user.participant())) {
        return found;
      }
    } catch (IllegalArgumentException | ContractUnknown notThere) {
      throw missing();
    }
    throw missing();
  }

  private static Missing missing() {
    return new Missing("such plan letter", "Choose one of your own.");
  }

  private static String remark(long toSign) {
    return toSign == 0 ? "" : toSign + " to sign";
  }
}
