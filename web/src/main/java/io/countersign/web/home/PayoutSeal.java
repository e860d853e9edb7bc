package io.countersign.web.home;

import io.countersign.canonical.Digest;
import io.countersign.documents.Finding;
import io.countersign.payouts.ManifestSeal;
import io.countersign.payouts.SealFile;
import io.countersign.signing.DetachedSeal;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyVault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The seals of payout manifests: a key of the installation for the company, and a key for each
 * person who signs in and pays.
 */
@Component
public class PayoutSeal implements ManifestSeal {

  private static final Identity COMPANY = new Identity("payouts", "Payouts", "Countersign");
  private static final String PAYERS = "Countersign payouts";
  private static final int LONGEST = 64;
  private static final int PREFIX = 16;

  private final KeyVault vault;

  PayoutSeal(KeyVault vault) {
    this.vault = vault;
  }

  @Override
  public byte[] ofCompany(byte[] content) {
    return DetachedSeal.over(content, vault.signer(COMPANY));
  }

  @Override
  public byte[] ofPerson(Payer payer, byte[] content) {
    return DetachedSeal.over(content, vault.signer(identity(payer)));
  }

  /** What is wrong with the seals of a manifest; nothing when both are ours and hold. */
  public List<String> objections(byte[] content, SealFile seals, Payer payer) {
    List<String> objections = new ArrayList<>();
    for (Finding found :
        DetachedSeal.objections(content, seals.company(), vault.trustAnchors(), COMPANY)) {
      objections.add("company seal: " + found);
    }
    for (Finding found :
        DetachedSeal.objections(content, seals.payer(), vault.trustAnchors(), identity(payer))) {
      objections.add("payer seal: " + found);
    }
    return objections;
  }

  private static Identity identity(Payer payer) {
    Digest login = Digest.of(payer.login().getBytes(StandardCharsets.UTF_8));
    String name = payer.name().isBlank() ? payer.login() : payer.name();
    String shown = name.length() <= LONGEST ? name : name.substring(0, LONGEST - 3) + "...";
    return new Identity("payer-" + login.hex().substring(0, PREFIX), shown, PAYERS);
  }
}
