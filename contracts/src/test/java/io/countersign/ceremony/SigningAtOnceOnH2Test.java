package io.countersign.ceremony;

import java.nio.file.Path;

class SigningAtOnceOnH2Test extends SigningAtOnce {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
