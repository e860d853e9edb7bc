package io.countersign.web.contracts;

import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractRefused.CertificateOfAnother;
import io.countersign.contracts.ContractRefused.LevelTooLow;
import io.countersign.contracts.ContractRefused.OwnKeyRefused;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Hand;
import io.countersign.contracts.Role;
import io.countersign.signing.SubjectKind;
import io.countersign.web.access.User;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Signing on the page of a contract, for whoever signs in here. */
@Controller
class SignPage {

  private final ContractPage page;
  private final Contracts contracts;
  private final Standing standing;

  SignPage(ContractPage page, Contracts contracts, Standing standing) {
    this.page = page;
    this.contracts = contracts;
    this.standing = standing;
  }

  @PostMapping("/contracts/{id}/sign")
  ModelAndView sign(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Role role,
      @RequestParam Map<String, String> sent,
      @RequestParam Map<String, MultipartFile> files) {
    OwnKeyForm own = new OwnKeyForm(files, sent);
    Map<String, String> typed = own.rest();
    Contract contract = theirs(user, id, role);
    Map<String, String> errors = new SignForm(contract, role, typed).errors();
    if (!errors.isEmpty()) {
      return page.refused(contract, errors, typed);
    }
    Actor by = new Actor(user.getName());
    try {
      Hand hand = own.key(contracts).map(Hand.own()::with).orElseGet(Hand::own);
      contracts.sign(contract.id(), role, by, hand, standing.required(contract));
    } catch (OwnKeyRefused | CertificateOfAnother | LevelTooLow e) {
      return page.refused(contract, Map.of(own.field(), e.sentences()), typed);
    }
    return new ModelAndView("redirect:/contracts/" + id + "?told=signed");
  }

  /** What has to be signed elsewhere with a key that stays there. */
  @PostMapping("/contracts/{id}/to-sign")
  Object toSign(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam Role role,
      @RequestParam Map<String, String> sent,
      @RequestParam Map<String, MultipartFile> files) {
    OwnKeyForm own = new OwnKeyForm(files, sent);
    Contract contract = theirs(user, id, role);
    try {
      Hand hand = Hand.own().with(own.awaited(contracts));
      return OwnKeyForm.file(
          contracts.attributesToSign(contract.id(), role, hand, standing.required(contract)));
    } catch (OwnKeyRefused | CertificateOfAnother | LevelTooLow e) {
      return page.refused(contract, Map.of("certificate", e.sentences()), own.rest());
    }
  }

  private Contract theirs(User user, String id, Role role) {
    Contract contract = page.find(id);
    if (contract.kind() == SubjectKind.PLAN_LETTER
        && (role == Role.CUSTOMER || contract.subject().id().endsWith("/" + user.participant()))) {
      throw new NotTheirs();
    }
    return contract;
  }
}
