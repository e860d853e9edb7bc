package io.countersign.web.payouts;

import io.countersign.payees.PayMethod;
import io.countersign.payouts.PayoutFile;
import io.countersign.payouts.PayoutManifest;
import io.countersign.web.problems.Missing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files, manifests and seals of a payout, byte by byte as they were made. */
@Controller
class PayoutDownloads {

  private final Paying paying;

  PayoutDownloads(Paying paying) {
    this.paying = paying;
  }

  @GetMapping("/periods/{period}/payout/files/{method}/{version}")
  ResponseEntity<byte[]> file(
      @PathVariable String period, @PathVariable String method, @PathVariable int version) {
    PayoutFile file =
        PayMethod.of(method)
            .flatMap(
                m ->
                    paying
                        .files()
                        .find(new PayoutFile.Key(paying.paid(period).cycle(), m, version)))
            .orElseThrow(() -> new Missing("such file", "Make it on the payout's page."));
    String type = file.content().mediaType();
    return sent(file.content().name(), type, paying.files().text(file.key()));
  }

  @GetMapping("/periods/{period}/payout/manifests/{version}.json")
  ResponseEntity<byte[]> manifest(@PathVariable String period, @PathVariable int version) {
    PayoutManifest manifest = manifestOf(period, version);
    return sent(name(manifest) + ".json", "application/json", manifest.content());
  }

  @GetMapping("/periods/{period}/payout/manifests/{version}.seal")
  ResponseEntity<byte[]> seal(@PathVariable String period, @PathVariable int version) {
    PayoutManifest manifest = manifestOf(period, version);
    return sent(name(manifest) + ".seal", "text/plain", manifest.sealFile());
  }

  private PayoutManifest manifestOf(String period, int version) {
    List<PayoutManifest> all = paying.manifests().of(paying.paid(period).cycle());
    if (version < 1 || version > all.size()) {
      throw new Missing("such manifest", "Seal the run on the payout's page.");
    }
    return all.get(version - 1);
  }

  private static String name(PayoutManifest manifest) {
    String period = manifest.cycle().name().replaceAll("[^A-Za-z0-9._-]", "-");
    return "payout-" + period + "-manifest-" + manifest.version();
  }

  private static ResponseEntity<byte[]> sent(String name, String type, String text) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
