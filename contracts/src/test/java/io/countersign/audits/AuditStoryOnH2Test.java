package io.countersign.audits;

import io.countersign.ceremony.House;
import java.nio.file.Path;

class AuditStoryOnH2Test extends AuditStory {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
