package io.countersign.signing;

import io.countersign.documents.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A seal that stands beside what it seals: a CMS signature without the content (CAdES baseline B,
 * EN 319 122-1), for what is no PDF. Its certificates are in it, so it is checked offline.
 */
public final class DetachedSeal {

  private DetachedSeal() {}

  /** The seal of a signer over the content, in DER. */
  public static byte[] over(byte[] content, Signer signer) {
    return CmsWriter.detached(content, signer, Optional.empty());
  }

  /**
   * What is wrong with a seal over the content; nothing when it is ours and holds. The certificate
   * of a seal made long ago may have run out since: that is no objection to what it sealed.
   *
   * @param anchors the authorities that are believed
   */
  public static List<Finding> objections(byte[] content, byte[] seal, TrustAnchors anchors) {
    SignatureCheck check = new SignatureCheck();
    check.check(seal, content, anchors);
    return List.copyOf(check.findings());
  }

  /**
   * The same, and whether it was made with the key of this signer.
   *
   * @param signer whose name and organisation the certificate says
   */
  public static List<Finding> objections(
      byte[] content, byte[] seal, TrustAnchors anchors, Identity signer) {
    SignatureCheck check = new SignatureCheck();
    check.check(seal, content, anchors);
    check.requireSigner(seal, signer);
    return List.copyOf(check.findings());
  }
}
