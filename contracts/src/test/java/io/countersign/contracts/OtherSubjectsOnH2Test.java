package io.countersign.contracts;

import java.nio.file.Path;

class OtherSubjectsOnH2Test extends OtherSubjects {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
