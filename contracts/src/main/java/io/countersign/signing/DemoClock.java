package io.countersign.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** The time-stamping authority of the demo (RFC 3161), whose time is the machine's. */
final class DemoClock {

  /** Its policy, the UUID d2e21b72-01ea-44f9-8bbd-641faee40087 under 2.25. */
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.25.280311894862523728950923899283341312135");

  private static final int SERIAL_BITS = 127;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Signer signer;
  private final Clock clock;

  DemoClock(Signer signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** The response to a request; a refusal is a response too. */
  byte[] answer(byte[] question) throws IOException {
    try {
      TimeStampRequest request = new TimeStampRequest(question);
      TimeStampResponseGenerator generator =
          new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED);
      BigInteger serial = new BigInteger(SERIAL_BITS, RANDOM);
      return generator.generate(request, serial, Date.from(clock.instant())).getEncoded();
    } catch (TSPException e) {
      throw new IOException("The time-stamp request cannot be answered: " + e.getMessage(), e);
    }
  }

  private TimeStampTokenGenerator tokens() throws TSPException {
    try {
      DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
      TimeStampTokenGenerator generator =
          new TimeStampTokenGenerator(
              new SignerInfoGeneratorBuilder(digests)
                  .setSignedAttributeGenerator(DemoClock::attributes)
                  .build(
                      signer.contentSigner(), new JcaX509CertificateHolder(signer.chain().get(0))),
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              POLICY);
      generator.addCertificates(new JcaCertStore(signer.chain()));
      return generator;
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("The demo clock cannot sign", e);
    }
  }

  /** The usual ones, without a second time beside the one in the token. */
  private static AttributeTable attributes(Map<?, ?> parameters) {
    @SuppressWarnings("unchecked")
    Map<String, Object> named = (Map<String, Object>) parameters;
    return new DefaultSignedAttributeTableGenerator()
        .getAttributes(named)
        .remove(CMSAttributes.signingTime);
  }
}
