package io.countersign.repository;

import io.countersign.ceremony.House;
import java.nio.file.Path;

class RepositoryStoryOnH2Test extends RepositoryStory {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
