package io.countersign.contracts;

import java.nio.file.Path;

class AmendedUpkeepOnH2Test extends AmendedUpkeep {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
