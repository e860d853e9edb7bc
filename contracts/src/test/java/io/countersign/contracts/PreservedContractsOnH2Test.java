package io.countersign.contracts;

import java.nio.file.Path;

class PreservedContractsOnH2Test extends PreservedContracts {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
