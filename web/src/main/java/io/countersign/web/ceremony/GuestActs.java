package io.countersign.web.ceremony;

import io.countersign.canonical.Digest;
import io.countersign.ceremony.CeremonyRefused.NotIntended;
import io.countersign.ceremony.CeremonyRefused.OtherDocument;
import io.countersign.ceremony.Drawing;
import io.countersign.ceremony.Guest;
import io.countersign.ceremony.Invitee;
import io.countersign.ceremony.Reception;
import io.countersign.ceremony.SignatureAct;
import io.countersign.ceremony.SigningTable;
import io.countersign.ceremony.Visit;
import io.countersign.contracts.ContractRefused.CertificateOfAnother;
import io.countersign.contracts.ContractRefused.LevelTooLow;
import io.countersign.contracts.ContractRefused.OwnKeyRefused;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Representative;
import io.countersign.documents.Document;
import io.countersign.documents.PageImages;
import io.countersign.signing.SubjectRef;
import io.countersign.web.contracts.OwnKeyForm;
import io.countersign.web.contracts.Standing;
import io.countersign.web.problems.Missing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What people without an account do once they are known: read, sign, decline, name another. */
@Controller
class GuestActs {

  private static final int LONGEST = 300;

  private final Reception reception;
  private final SigningTable table;
  private final Contracts contracts;
  private final Standing standing;
  private final GuestBook book;
  private final GuestDoor door;

  GuestActs(
      Reception reception,
      SigningTable table,
      Contracts contracts,
      Standing standing,
      GuestBook book,
      GuestDoor door) {
    this.reception = reception;
    this.table = table;
    this.contracts = contracts;
    this.standing = standing;
    this.book = book;
    this.door = door;
  }

  @ModelAttribute
  void keepOutOfIndexes(HttpServletResponse response) {
    GuestDoor.noIndex(response);
  }

  @GetMapping("/signing/{id}/pages/{number}.png")
  ResponseEntity<byte[]> page(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
    Document document = table.view(book.guest(request, id), GuestBook.visit(request));
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.IMAGE_PNG)
          .body(new PageImages(document).png(number));
    } catch (IndexOutOfBoundsException beyond) {
      throw new Missing("page " + number, "Go back to the contract.");
    }
  }

  @GetMapping("/signing/{id}/contract.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String id, HttpServletRequest request) {
    Document document = table.download(book.guest(request, id), GuestBook.visit(request));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("contract.pdf").build().toString())
        .body(document.bytes());
  }

  @PostMapping("/signing/{id}/sign")
  ModelAndView sign(
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      @RequestParam Map<String, MultipartFile> files,
      HttpServletRequest request) {
    Guest guest = book.guest(request, id);
    if (door.isOver(id)) {
      return over(id);
    }
    OwnKeyForm own = new OwnKeyForm(files, sent);
    Map<String, String> typed = own.rest();
    Map<String, String> errors = new LinkedHashMap<>();
    if (!typed.containsKey("agree")) {
      errors.put("agree", "Tick the box when you want to sign.");
    }
    try {
      SignatureAct act =
          new SignatureAct(
              new Digest(typed.getOrDefault("document", "")),
              typed.getOrDefault("name", ""),
              Drawing.typed(typed.getOrDefault("drawing", "")),
              errors.isEmpty());
      String name = reception.find(id).invitee().person().name();
      if (!act.names(name)) {
        errors.put("name", "Type your full name: " + name + ".");
      }
      if (errors.isEmpty()) {
        sign(guest, act, own, request);
        return new ModelAndView("redirect:/signing/" + id + "?told=signed");
      }
    } catch (IllegalArgumentException notRead) {
      typed.remove("drawing");
      errors.put("sign", "The form could not be read: " + notRead.getMessage() + ". Try again.");
    } catch (OtherDocument | NotIntended e) {
      errors.put("sign", e.sentences());
    } catch (OwnKeyRefused | CertificateOfAnother | LevelTooLow e) {
      errors.put(own.field(), e.sentences());
    }
    return door.refused(id, request, errors, typed);
  }

  /** What has to be signed elsewhere with a key that stays there. */
  @PostMapping("/signing/{id}/to-sign")
  Object toSign(
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      @RequestParam Map<String, MultipartFile> files,
      HttpServletRequest request) {
    Guest guest = book.guest(request, id);
    if (door.isOver(id)) {
      return over(id);
    }
    OwnKeyForm own = new OwnKeyForm(files, sent);
    try {
      return OwnKeyForm.file(table.attributesToSign(guest, own.awaited(contracts), current(id)));
    } catch (OwnKeyRefused | CertificateOfAnother | LevelTooLow e) {
      return door.refused(id, request, Map.of("certificate", e.sentences()), own.rest());
    }
  }

  private void sign(Guest guest, SignatureAct act, OwnKeyForm own, HttpServletRequest request) {
    SubjectRef current = current(guest.invitation());
    Visit visit = GuestBook.visit(request);
    own.key(contracts)
        .ifPresentOrElse(
            key -> table.sign(guest, act, key, current, visit),
            () -> table.sign(guest, act, current, visit));
  }

  @PostMapping("/signing/{id}/decline")
  ModelAndView decline(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    Guest guest = book.guest(request, id);
    if (door.isOver(id)) {
      return over(id);
    }
    String reason = typed.getOrDefault("reason", "").strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      String wrong = "Say why in 1 to %d characters.".formatted(LONGEST);
      return door.refused(id, request, Map.of("reason", wrong), typed);
    }
    table.decline(guest, reason, GuestBook.visit(request));
    return new ModelAndView("redirect:/signing/" + id + "?told=declined");
  }

  @PostMapping("/signing/{id}/delegate")
  ModelAndView delegate(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    Guest guest = book.guest(request, id);
    if (door.isOver(id)) {
      return over(id);
    }
    Map<String, String> errors = new LinkedHashMap<>();
    String mail = typed.getOrDefault("mail", "").strip();
    if (!Invitee.isMail(mail)) {
      errors.put("mail", "Enter a mail address such as name@company.example.");
    }
    try {
      Representative person =
          new Representative(
              typed.getOrDefault("person", "").strip(), typed.getOrDefault("title", "").strip());
      if (errors.isEmpty()) {
        table.delegate(guest, new Invitee(person, mail), GuestBook.visit(request));
        return new ModelAndView("ceremony/delegated").addObject("name", person.name());
      }
    } catch (IllegalArgumentException notALine) {
      errors.put("person", "Enter name and title, each on one line.");
    }
    return door.refused(id, request, errors, typed);
  }

  /** A second tab, or a button pressed twice: the page says how it ended. */
  private static ModelAndView over(String id) {
    return new ModelAndView("redirect:/signing/" + id);
  }

  private SubjectRef current(String id) {
    return standing.required(contracts.find(reception.find(id).contract()));
  }
}
