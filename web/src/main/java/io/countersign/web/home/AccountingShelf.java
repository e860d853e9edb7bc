package io.countersign.web.home;

import io.countersign.accounting.PolicyDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounting policy of the company, {@code accounting.yaml} in the home folder. */
@Component
public class AccountingShelf implements PolicyDocument.Shelf {

  private static final String FILE = "accounting.yaml";

  private final Path file;

  AccountingShelf(Home home) {
    this.file = home.folder().resolve(FILE);
  }

  @Override
  public Optional<PolicyDocument> current() {
    try {
      return Optional.of(new PolicyDocument(FILE, Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a policy there unless there is one. */
  public void putFirst(String text) {
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
