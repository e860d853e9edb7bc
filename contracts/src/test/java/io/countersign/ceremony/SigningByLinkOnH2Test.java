package io.countersign.ceremony;

import java.nio.file.Path;

class SigningByLinkOnH2Test extends SigningByLink {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
