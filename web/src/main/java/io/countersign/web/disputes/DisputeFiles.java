package io.countersign.web.disputes;

import io.countersign.canonical.Digest;
import io.countersign.close.Actor;
import io.countersign.close.DisputeDesk;
import io.countersign.disputes.Attachment;
import io.countersign.disputes.Attachments;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeRefused;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

/** The files of a dispute: added, and given to those who may see it. They never open in a page. */
@Controller
class DisputeFiles {

  private final DisputeDesk desk;
  private final VisibleDisputes visible;
  private final Attachments attachments;

  DisputeFiles(DisputeDesk desk, VisibleDisputes visible, Attachments attachments) {
    this.desk = desk;
    this.visible = visible;
    this.attachments = attachments;
  }

  @PostMapping("/disputes/{number}/files")
  String attach(
      @AuthenticationPrincipal User user,
      @PathVariable long number,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Dispute found = visible.find(user, number);
    if (file == null || file.isEmpty()) {
      throw DisputeRefused.file("no file was chosen");
    }
    if (file.getSize() > Attachment.LARGEST) {
      throw DisputeRefused.file("the file is larger than 5 MB");
    }
    String name = file.getOriginalFilename();
    desk.attach(
        found.id(),
        name == null ? "" : name,
        file.getBytes(),
        new Actor(user.login().value(), Optional.ofNullable(user.participant())));
    return "redirect:/disputes/" + number;
  }

  @GetMapping("/disputes/{number}/files/{digest}")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal User user, @PathVariable long number, @PathVariable String digest) {
    Dispute found = visible.find(user, number);
    Attachment file =
        attachments.of(found.id()).stream()
            .filter(one -> one.digest().hex().equals(digest))
            .findFirst()
            .orElseThrow(() -> new Missing("such file", "Choose one from the dispute."));
    byte[] content = attachments.content(found.id(), new Digest(digest)).orElseThrow();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.kind().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }
}
