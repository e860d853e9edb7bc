package io.countersign.counterparts;

import io.countersign.ceremony.House;
import java.nio.file.Path;

class NegotiatingByLinkOnH2Test extends NegotiatingByLink {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
