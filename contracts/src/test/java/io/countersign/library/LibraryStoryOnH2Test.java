package io.countersign.library;

import io.countersign.contracts.Desk;
import java.nio.file.Path;

class LibraryStoryOnH2Test extends LibraryStory {

  @Override
  Desk open(Path home) {
    return Desk.onH2(home);
  }
}
