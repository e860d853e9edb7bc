package io.countersign.web.contracts;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.documents.Document;
import io.countersign.documents.PageImages;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The stored bytes of a contract, to download and to look at. Nothing is made for the occasion, and
 * no browser keeps it.
 */
@Controller
class PaperFiles {

  private final Contracts contracts;
  private final Standing standing;
  private final ApplicationEventPublisher events;

  PaperFiles(Contracts contracts, Standing standing, ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.standing = standing;
    this.events = events;
  }

  @GetMapping("/contracts/{id}/contract.pdf")
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal User user, @PathVariable String id) {
    Contract contract = find(id);
    Document document = contracts.document(contract.id());
    events.publishEvent(
        ContractEvent.of(contract.id(), Happening.DOWNLOADED, user.getName())
            .with("sha256", document.digest().hex()));
    String name =
        "contract-%s-%d-%s.pdf"
            .formatted(
                contract.subject().id().replaceAll("[^A-Za-z0-9._-]", "-"),
                contract.subject().revision(),
                ContractLine.words(contract.state()).toLowerCase(Locale.ROOT).replace(' ', '-'));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(document.bytes());
  }

  @GetMapping("/contracts/{id}/draft.pdf")
  ResponseEntity<byte[]> draft(@PathVariable String id) {
    Contract contract = find(id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("draft.pdf").build().toString())
        .body(contracts.preview(contract.id(), standing.whole(contract)).bytes());
  }

  @GetMapping("/contracts/{id}/pages/{number}.png")
  ResponseEntity<byte[]> page(@PathVariable String id, @PathVariable int number) {
    Document document = contracts.document(find(id).id());
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.IMAGE_PNG)
          .body(new PageImages(document).png(number));
    } catch (IndexOutOfBoundsException beyond) {
      throw new Missing("page " + number, "Open the contract to see its pages.");
    }
  }

  private Contract find(String id) {
    return ContractPage.find(contracts, id);
  }
}
