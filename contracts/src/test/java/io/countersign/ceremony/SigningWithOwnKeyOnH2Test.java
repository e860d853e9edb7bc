package io.countersign.ceremony;

import java.nio.file.Path;

class SigningWithOwnKeyOnH2Test extends SigningWithOwnKey {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
