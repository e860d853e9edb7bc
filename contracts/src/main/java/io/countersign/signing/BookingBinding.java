package io.countersign.signing;

import io.countersign.documents.Digest;
import java.math.BigInteger;
import java.util.Enumeration;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * What ties a signature to what it is about, usually a booking: a signed attribute of the CMS, so
 * that it cannot be moved, taken away or exchanged.
 *
 * <pre>{@code
 * id-bookingBinding OBJECT IDENTIFIER ::= { 2 25 48114153445971786317544964112447419428 }
 * BookingBinding ::= SEQUENCE { version INTEGER (1), bookingId UTF8String, revision INTEGER,
 *   digestAlg AlgorithmIdentifier, bookingHash OCTET STRING,
 *   previous [0] EXPLICIT OCTET STRING OPTIONAL }
 * }</pre>
 *
 * The arc 2.25 needs no registration (ITU-T X.667); the number is the UUID
 * 243272ea-42e5-4f3e-a306-a19a12d7b424, drawn once for this attribute.
 *
 * @param subject what was signed: a booking, or something else that has an id and revisions
 * @param previous the SHA-256 of the value of the signature before this one: in the same document,
 *     or the last one of the contract that this document amends
 */
public record BookingBinding(SubjectRef subject, Optional<Digest> previous) {

  static final ASN1ObjectIdentifier OID =
      new ASN1ObjectIdentifier("2.25.48114153445971786317544964112447419428");
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  ASN1Sequence toAsn1() {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(1));
    parts.add(new DERUTF8String(subject.id()));
    parts.add(new ASN1Integer(subject.revision()));
    parts.add(SHA256);
    parts.add(new DEROctetString(subject.hash().octets()));
    previous.ifPresent(
        hash -> parts.add(new DERTaggedObject(true, 0, new DEROctetString(hash.octets()))));
    return new DERSequence(parts);
  }

  /**
   * Reads the attribute's value.
   *
   * @throws IllegalArgumentException when it is not exactly a version 1 binding
   */
  static BookingBinding fromAsn1(ASN1Encodable value) {
    ASN1Sequence parts = ASN1Sequence.getInstance(value);
    if (parts.size() < 5 || parts.size() > 6) {
      throw new IllegalArgumentException("A binding has five or six parts, found " + parts.size());
    }
    Enumeration<?> part = parts.getObjects();
    BigInteger version = ASN1Integer.getInstance(part.nextElement()).getValue();
    String bookingId = ASN1UTF8String.getInstance(part.nextElement()).getString();
    int revision = ASN1Integer.getInstance(part.nextElement()).intValueExact();
    AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(part.nextElement());
    Digest hash = digest(part.nextElement());
    if (!version.equals(BigInteger.ONE) || !algorithm.equals(SHA256)) {
      throw new IllegalArgumentException("Only version 1 with SHA-256 is known");
    }
    Optional<Digest> previous = Optional.empty();
    if (part.hasMoreElements()) {
      ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(part.nextElement());
      if (!tagged.hasContextTag(0)) {
        throw new IllegalArgumentException("The sixth part has the tag 0");
      }
      previous = Optional.of(digest(tagged.getExplicitBaseObject()));
    }
    return new BookingBinding(new SubjectRef(bookingId, revision, hash), previous);
  }

  private static Digest digest(Object octets) {
    return Digest.fromOctets(ASN1OctetString.getInstance(octets).getOctets());
  }
}
