package io.countersign.approvals;

import io.countersign.contracts.Desk;
import java.nio.file.Path;

class ApprovalsStoryOnH2Test extends ApprovalsStory {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
