package io.countersign.signing;

import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;

/** Changes one part of a DER object and leaves all others as they are. */
final class DerEdit {

  private DerEdit() {}

  /**
   * The object with another part.
   *
   * @param path from the whole to the part: its place in a sequence, a set or an explicit tag
   */
  static byte[] of(byte[] der, UnaryOperator<ASN1Primitive> change, int... path) throws Exception {
    return changed(ASN1Primitive.fromByteArray(der), change, path, 0).getEncoded(ASN1Encoding.DER);
  }

  /** Adds a part at the end of a sequence. */
  static UnaryOperator<ASN1Primitive> adding(ASN1Encodable part) {
    return sequence -> {
      ASN1EncodableVector parts = new ASN1EncodableVector();
      ASN1Sequence.getInstance(sequence).forEach(parts::add);
      parts.add(part);
      return new DERSequence(parts);
    };
  }

  private static ASN1Primitive changed(
      ASN1Primitive whole, UnaryOperator<ASN1Primitive> change, int[] path, int depth) {
    if (depth == path.length) {
      return change.apply(whole);
    }
    if (whole instanceof ASN1TaggedObject tagged) {
      ASN1Primitive inside = tagged.getExplicitBaseObject().toASN1Primitive();
      return new DERTaggedObject(true, tagged.getTagNo(), changed(inside, change, path, depth + 1));
    }
    Iterable<ASN1Encodable> parts =
        whole instanceof ASN1Set set ? set : ASN1Sequence.getInstance(whole);
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (ASN1Encodable each : parts) {
      ASN1Primitive part = each.toASN1Primitive();
      all.add(all.size() == path[depth] ? changed(part, change, path, depth + 1) : part);
    }
    return whole instanceof ASN1Set ? new DERSet(all) : new DERSequence(all);
  }
}
