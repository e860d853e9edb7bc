package io.countersign.web.home;

import io.countersign.payees.FieldVault;
import io.countersign.signing.Concealment;
import io.countersign.signing.KeyVault;
import org.springframework.stereotype.Component;

/** Hides bank data under a key that lies in the key vault. */
@Component
class BankVault implements FieldVault {

  private final Concealment concealment;

  BankVault(KeyVault vault) {
    this.concealment = new Concealment(vault, "bank");
  }

  @Override
  public String hide(String text, String place) {
    return concealment.hide(text, place);
  }

  @Override
  public String show(String hidden, String place) {
    return concealment.show(hidden, place);
  }
}
