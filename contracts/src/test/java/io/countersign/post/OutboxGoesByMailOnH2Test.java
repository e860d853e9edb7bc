package io.countersign.post;

import io.countersign.ceremony.House;
import java.nio.file.Path;

class OutboxGoesByMailOnH2Test extends MailStory {

  @Override
  House open(Path home) {
    return House.onH2(home);
  }
}
