package io.countersign.signing;

import io.countersign.documents.Reading;
import io.countersign.documents.SignatureMark;
import io.countersign.documents.StampMark;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.ContentInfo;

/** The certificates that the signatures and time-stamps of a document carry, as far as readable. */
final class Carried {

  private Carried() {}

  static Set<X509Certificate> by(Reading reading) {
    Set<X509Certificate> all = new LinkedHashSet<>();
    for (SignatureMark mark : reading.signatures()) {
      addSigners(mark, all);
    }
    for (StampMark stamp : reading.stamps()) {
      addAuthorities(stamp, all);
    }
    return all;
  }

  private static void addSigners(SignatureMark mark, Set<X509Certificate> all) {
    try {
      CmsReader.Cms cms = CmsReader.read(mark.contents());
      all.addAll(cms.certificates());
      Optional<ASN1Encodable> token = AttributeCheck.timeStampToken(cms);
      if (token.isPresent()) {
        all.addAll(TimeToken.carriedBy(ContentInfo.getInstance(token.get())));
      }
    } catch (Objection | IllegalArgumentException e) {
      return; // the check of the signature says what is wrong
    }
  }

  private static void addAuthorities(StampMark stamp, Set<X509Certificate> all) {
    try {
      all.addAll(TimeToken.carriedBy(TimeToken.content(stamp.contents())));
    } catch (Objection e) {
      return; // the check of the time-stamp says what is wrong
    }
  }
}
