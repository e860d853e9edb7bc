package io.countersign.contracts;

import java.nio.file.Path;

class ContractRemindersOnH2Test extends ContractReminders {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
