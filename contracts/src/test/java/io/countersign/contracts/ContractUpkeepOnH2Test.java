package io.countersign.contracts;

import java.nio.file.Path;

class ContractUpkeepOnH2Test extends ContractUpkeep {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
