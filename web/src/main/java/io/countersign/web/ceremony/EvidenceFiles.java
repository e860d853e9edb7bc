package io.countersign.web.ceremony;

import io.countersign.completion.Bundles;
import io.countersign.completion.Completions;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.evidence.EventLog;
import io.countersign.web.access.User;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The evidence of a contract, to download. */
@Controller
class EvidenceFiles {

  private final Contracts contracts;
  private final Completions completions;
  private final Bundles bundles;
  private final EventLog log;

  EvidenceFiles(Contracts contracts, Completions completions, Bundles bundles, EventLog log) {
    this.contracts = contracts;
    this.completions = completions;
    this.bundles = bundles;
    this.log = log;
  }

  @PostMapping("/contracts/{id}/evidence/certificate")
  ResponseEntity<byte[]> certificate(@AuthenticationPrincipal User user, @PathVariable String id) {
    byte[] pdf = completions.certificate(find(id), user.getName()).bytes();
    return file(MediaType.APPLICATION_PDF, "certificate-of-completion-" + id + ".pdf", pdf);
  }

  @PostMapping("/contracts/{id}/evidence/bundle")
  ResponseEntity<byte[]> bundle(@AuthenticationPrincipal User user, @PathVariable String id) {
    byte[] zip = bundles.export(find(id), user.getName());
    return file(MediaType.parseMediaType("application/zip"), "evidence-" + id + ".zip", zip);
  }

  @GetMapping("/contracts/{id}/evidence/events.jsonl")
  ResponseEntity<byte[]> events(@PathVariable String id) {
    String lines = String.join("\n", log.lines(find(id))) + "\n";
    return file(
        MediaType.parseMediaType("application/jsonl"),
        "events-" + id + ".jsonl",
        lines.getBytes(StandardCharsets.UTF_8));
  }

  private ContractId find(String id) {
    return SendPage.find(contracts, id).id();
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
