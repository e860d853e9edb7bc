package io.countersign.retention;

import io.countersign.ceremony.House;
import java.nio.file.Path;

class RetentionStoryOnH2Test extends RetentionStory {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
