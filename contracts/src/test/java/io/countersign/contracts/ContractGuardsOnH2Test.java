package io.countersign.contracts;

import java.nio.file.Path;

class ContractGuardsOnH2Test extends ContractGuards {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
