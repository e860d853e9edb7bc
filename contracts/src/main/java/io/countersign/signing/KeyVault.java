package io.countersign.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of this installation: a PKCS#12 file with the demo certificate authority, made at first
 * start, and one key per signer, made when first asked for.
 *
 * <p>For demonstration and for signatures inside one company: the keys are software keys, and the
 * root is known to nobody else. The file is {@code keys.p12}; its password is given by
 * configuration, or else drawn at first start into {@code keys.password} beside it, readable by its
 * owner only.
 */
public final class KeyVault {

  private static final String FILE = "keys.p12";
  private static final String ROOT = "root";
  private static final String SIGNER = "signer-";
  private static final String SECRET = "secret-";
  private static final int SECRET_BYTES = 32;

  private final Path folder;
  private final Path file;
  private final char[] password;
  private final Clock clock;
  private final KeyStore store;

  /** Keys that were asked for: to open one in the store costs thousands of rounds of a digest. */
  private final Map<String, PrivateKey> opened = new HashMap<>();

  private KeyVault(Path folder, char[] password, Clock clock, KeyStore store) {
    this.folder = folder;
    this.file = folder.resolve(FILE);
    this.password = password;
    this.clock = clock;
    this.store = store;
  }

  /**
   * Opens the vault in a directory, making directory, password and root when there are none.
   *
   * @param password the configured password, if there is one
   * @throws VaultLocked when the vault is there but does not open
   */
  public static KeyVault open(Path directory, Optional<String> password, Clock clock) {
    try {
      Files.createDirectories(directory);
      Path file = directory.resolve(FILE);
      boolean exists = Files.exists(file);
      char[] secret = VaultPassword.of(directory, password, exists);
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (exists) {
        load(store, file, secret);
      } else {
        store.load(null, secret);
      }
      KeyVault vault = new KeyVault(directory, secret, clock, store);
      if (!store.containsAlias(ROOT)) {
        vault.makeRoot();
      }
      return vault;
    } catch (IOException e) {
      throw new UncheckedIOException("The key vault in " + directory + " cannot be opened", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key vault in " + directory + " cannot be opened", e);
    }
  }

  /**
   * The signer of this identity. Its key and certificate are made when first asked for, and anew
   * when the certificate has run out or the name has changed.
   */
  public synchronized Signer signer(Identity identity) {
    return keyed(
        SIGNER + identity.id(),
        KeyKind.P256,
        certificate -> isCurrent(certificate) && Names.isOf(certificate, identity),
        (authority, key) -> authority.issue(identity, key, clock.instant()));
  }

  /** How a certificate for a key is made. */
  interface Issue {
    X509Certificate of(CertificateAuthority authority, PublicKey key);
  }

  /**
   * The key under an alias with its certificate; both are made anew when there is none, or not one
   * that will do.
   */
  synchronized Signer keyed(
      String alias, KeyKind kind, Predicate<X509Certificate> willDo, Issue issue) {
    try {
      if (!(store.getCertificate(alias) instanceof X509Certificate found && willDo.test(found))) {
        KeyPair keys = CertificateAuthority.newKeys(kind);
        X509Certificate fresh = issue.of(authority(), keys.getPublic());
        keep(alias, keys.getPrivate(), fresh, root());
      }
      List<X509Certificate> chain =
          Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
      String name = Names.name(chain.get(0));
      return new Signer(name, key(alias), chain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key " + alias + " can be had", e);
    }
  }

  /** The certificates of the keys whose alias begins like this. */
  synchronized List<X509Certificate> certificates(String prefix) {
    try {
      List<X509Certificate> found = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (alias.startsWith(prefix)
            && store.getCertificate(alias) instanceof X509Certificate certificate) {
          found.add(certificate);
        }
      }
      return found;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keys cannot be listed", e);
    }
  }

  /** The root's own key, for revocation lists. */
  synchronized Signer rootSigner() {
    try {
      return new Signer(CertificateAuthority.NAME, key(ROOT), List.of(root()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of the root cannot be had", e);
    }
  }

  /** The folder of the vault. */
  Path folder() {
    return folder;
  }

  boolean isCurrent(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant().isAfter(clock.instant());
  }

  /**
   * A secret key (AES, 256 bits) for what this installation hides, by its use. It is made when
   * first asked for; whoever loses it loses what was hidden.
   */
  public synchronized SecretKey secret(String use) {
    try {
      String alias = SECRET + use;
      if (!(store.getKey(alias, password) instanceof SecretKey)) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        store.setEntry(
            alias,
            new KeyStore.SecretKeyEntry(new SecretKeySpec(random, "AES")),
            new KeyStore.PasswordProtection(password));
        write();
      }
      return (SecretKey) store.getKey(alias, password);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No secret key for " + use + " can be had", e);
    }
  }

  /** The root of this installation. */
  public synchronized TrustAnchors trustAnchors() {
    try {
      return TrustAnchors.of(root());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The root certificate cannot be read", e);
    }
  }

  private CertificateAuthority authority() throws GeneralSecurityException {
    return new CertificateAuthority(root(), key(ROOT));
  }

  private PrivateKey key(String alias) throws GeneralSecurityException {
    PrivateKey key = opened.get(alias);
    if (key == null) {
      key = (PrivateKey) store.getKey(alias, password);
      opened.put(alias, key);
    }
    return key;
  }

  private X509Certificate root() throws GeneralSecurityException {
    return (X509Certificate) store.getCertificate(ROOT);
  }

  private void makeRoot() throws GeneralSecurityException {
    KeyPair keys = CertificateAuthority.newKeys();
    keep(
        ROOT,
        keys.getPrivate(),
        CertificateAuthority.newRoot(CertificateAuthority.NAME, keys, clock.instant()));
  }

  private void keep(String alias, PrivateKey key, Certificate... chain)
      throws GeneralSecurityException {
    store.setKeyEntry(alias, key, password, chain);
    opened.put(alias, key);
    write();
  }

  private void write() throws GeneralSecurityException {
    Path next = file.resolveSibling(FILE + ".next");
    try {
      Files.deleteIfExists(next);
      OwnerOnly.create(next);
      try (OutputStream out = Files.newOutputStream(next)) {
        store.store(out, password);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The key vault " + file + " cannot be written", e);
    }
  }

  private static void load(KeyStore store, Path file, char[] secret)
      throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, secret);
    } catch (IOException e) {
      throw new VaultLocked(
          "The key vault %s does not open with the given password: %s. Give the password it was made with, or move the file away to begin with new keys"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
