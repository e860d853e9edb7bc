package io.countersign.compliance;

import io.countersign.ceremony.House;
import java.nio.file.Path;

class ComplianceStoryOnH2Test extends ComplianceStory {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
