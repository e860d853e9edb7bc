package io.countersign.contracts;

import java.nio.file.Path;

class ContractLifeOnH2Test extends ContractLife {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
