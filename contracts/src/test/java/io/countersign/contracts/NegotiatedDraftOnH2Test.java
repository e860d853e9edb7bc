package io.countersign.contracts;

import java.nio.file.Path;

class NegotiatedDraftOnH2Test extends NegotiatedDraft {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
