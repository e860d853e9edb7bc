package io.countersign.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The keys in a PKCS#12 file, or in a device that speaks PKCS#11: they never leave the device. */
public final class StoredKeys implements KeySource {

  private final KeyStore store;
  private final char[] password;
  private final Optional<Provider> device;

  private StoredKeys(KeyStore store, char[] password, Optional<Provider> device) {
    this.store = store;
    this.password = password;
    this.device = device;
  }

  /**
   * The keys in a PKCS#12 file.
   *
   * @throws NoKey when it does not open
   */
  public static StoredKeys inFile(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      return new StoredKeys(store, password.toCharArray(), Optional.empty());
    } catch (IOException | GeneralSecurityException e) {
      throw new NoKey("The key file " + file + " does not open: " + e.getMessage(), e);
    }
  }

  /**
   * The keys in a device.
   *
   * @param library the maker's PKCS#11 library, e.g. {@code /usr/lib/softhsm/libsofthsm2.so}
   * @param slot the place of the device, counted from 0
   * @throws NoKey when it does not open
   */
  public static StoredKeys inDevice(Path library, int slot, String pin) {
    String configuration =
        "--name=countersign%d\nlibrary=%s\nslotListIndex=%d\n".formatted(slot, library, slot);
    try {
      Provider device = Security.getProvider("SunPKCS11").configure(configuration);
      KeyStore store = KeyStore.getInstance("PKCS11", device);
      store.load(null, pin.toCharArray());
      return new StoredKeys(store, pin.toCharArray(), Optional.of(device));
    } catch (IOException | GeneralSecurityException | ProviderException e) {
      throw new NoKey("The device behind " + library + " does not open: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Signer> signers() {
    try {
      List<Signer> signers = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain != null && store.getKey(alias, password) instanceof PrivateKey key) {
          List<X509Certificate> certificates =
              Arrays.stream(chain).map(X509Certificate.class::cast).toList();
          signers.add(
              new Signer(Names.name(certificates.get(0)), new HeldKey(key, device), certificates));
        }
      }
      return signers;
    } catch (GeneralSecurityException | ProviderException e) {
      throw new NoKey("The keys cannot be read: " + e.getMessage(), e);
    }
  }
}
