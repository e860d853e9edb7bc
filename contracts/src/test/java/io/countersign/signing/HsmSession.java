package io.countersign.signing;

import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/** A process that makes keys in a device, signs with them and checks what came out. */
final class HsmSession {

  static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
  static final String PIN = "87654321";

  private HsmSession() {}

  public static void main(String[] arguments) throws Exception {
    DemoNotary notary = DemoNotary.in(Path.of(arguments[0], "vault"));
    for (KeyKind kind : KeyKind.values()) {
      make(notary, kind);
      KeyRing ring = new KeyRing(List.of(StoredKeys.inDevice(LIBRARY, 0, PIN)), notary.clock);
      Signer signer = ring.signer(identity(kind));
      Document paper = Office.printed(Samples.note());
      Document signed = notary.seal.sign(paper, signer, SealTerms.in("seller")).document();
      Verdict verdict = notary.alone(notary.longTerm.archived(signed));
      System.out.printf(
          "%s key %s, %s %s%n",
          signer.key().getAlgorithm(),
          signer.key().getEncoded() == null ? "without an encoding" : "that can be copied",
          verdict.outcome(),
          verdict.seals().get(0).level());
    }
  }

  private static Identity identity(KeyKind kind) {
    return new Identity(
        "device-" + kind.name().toLowerCase(Locale.ROOT),
        "Device " + kind,
        "Countersign Demo GmbH");
  }

  /** A key pair made inside the device, and a certificate for it by the demo authority. */
  private static void make(DemoNotary notary, KeyKind kind) throws Exception {
    Provider device =
        Security.getProvider("SunPKCS11")
            .configure(
                "--name=maker%s\nlibrary=%s\nslotListIndex=0\n".formatted(kind.name(), LIBRARY));
    KeyStore store = KeyStore.getInstance("PKCS11", device);
    store.load(null, PIN.toCharArray());
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm(), device);
    generator.initialize(kind.parameters());
    KeyPair keys = generator.generateKeyPair();
    Signer root = notary.vault.rootSigner();
    X509Certificate parent = root.chain().get(0);
    X509Certificate certificate =
        new CertificateAuthority(parent, root.key())
            .issue(identity(kind), keys.getPublic(), notary.clock.instant());
    store.setKeyEntry(
        "key" + kind.name(), keys.getPrivate(), null, new X509Certificate[] {certificate, parent});
  }
}
