package io.countersign.web.cli;

import io.countersign.approval.Person;
import io.countersign.clauses.Origin;
import io.countersign.library.ForeignTerms;
import io.countersign.library.Library;
import io.countersign.library.LibraryRefused.FileUnreadable;
import io.countersign.library.Named;
import io.countersign.library.SheetId;
import io.countersign.library.TermsFile;
import io.countersign.web.access.Login;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign library import}: terms of an open library become drafts. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Makes drafts of terms that others publish under an open licence.",
      "Author and licence stay with every sheet; a second person publishes them."
    })
final class LibraryImportCommand implements Callable<Integer> {

  private final Beans beans;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The terms, in Markdown or as a Word file (.docx).")
  private Path file = Path.of("");

  @Option(names = "--id", required = true, description = "The id of the template.")
  private String id = "";

  @Option(names = "--title", description = "The title; the text's own when left out.")
  private String title = "";

  @Option(names = "--licence", required = true, description = "Such as 'CC BY 4.0'.")
  private String licence = "";

  @Option(names = "--source", required = true, description = "Where the terms were taken from.")
  private String source = "";

  @Option(names = "--attribution", description = "The text's own when left out.")
  private String attribution = "";

  @Nullable
  @Option(names = "--model", paramLabel = "FILE", description = "An Accord Project model (.cto).")
  private Path model;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "LOGIN",
      description = "The user who brings them in, and who therefore cannot publish them.")
  private String by = "";

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  LibraryImportCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    Optional<User> user =
        Login.fits(by) ? beans.get(Users.class).byLogin(new Login(by)) : Optional.empty();
    if (user.isEmpty()) {
      spec.commandLine().getErr().println("There is no user " + by + ". Add one, or correct it.");
      return 1;
    }
    Map<SheetId, String> sheets;
    try {
      ForeignTerms terms =
          ForeignTerms.of(
              new Named(id, title, new Origin(attribution, licence, source)),
              new TermsFile(file.toString(), Files.readAllBytes(file)),
              model == null ? "" : Files.readString(model));
      sheets = terms.sheets();
    } catch (FileUnreadable refused) {
      spec.commandLine().getErr().println(refused.sentences());
      return 1;
    }
    String role = user.get().role().name().toLowerCase(Locale.ROOT);
    beans.get(Library.class).draft(id, sheets, new Person(user.get().getName(), role));
    sheets.keySet().forEach(sheet -> spec.commandLine().getOut().println("Drafted " + sheet));
    return 0;
  }
}
