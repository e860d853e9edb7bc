package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.library.Library;
import io.countersign.library.SheetId;
import io.countersign.web.CountersignApplication;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.library.SmallWordFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A Word file with terms becomes drafts at the command line, or is refused with its name. */
class LibraryImportCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void draftsTheClausesOfAWordFileAndRefusesWhatIsNone() throws IOException {
    Path form = folder.resolve("form.docx");
    Files.write(form, SmallWordFile.of("Hosting Form", "Term: {term}", "Both parties agree."));
    Path broken = Files.writeString(folder.resolve("broken.docx"), "no Word file");
    try (Beans beans = new Beans(CountersignApplication.class)) {
      beans
          .get(Users.class)
          .add(
              User.of(new Login("lena"), "Lena Brandt", Role.LEGAL, null),
              new Password("correct horse battery"));

      assertThat(run(beans, broken)).isEqualTo(1);
      assertThat(err.toString())
          .contains("broken.docx: found a file that is no Word file", "expected", "save it as");
      assertThat(out.toString()).isEmpty();

      assertThat(run(beans, form)).isZero();
      assertThat(out.toString()).contains("Drafted clause form-", "Drafted template form 1");
      assertThat(beans.get(Library.class).problems("form")).isEmpty();
      assertThat(beans.get(Library.class).text(SheetId.of("template", "form", 1)).orElseThrow())
          .contains("- term: text\n", "- Term: {{term}}\n", "title: Hosting Form\n");
    }
  }

  private int run(Beans beans, Path file) {
    return new CommandLine(new LibraryImportCommand(beans))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(
            "--id=form",
            "--licence=CC0",
            "--source=example.org",
            "--attribution=By the authors.",
            "--by=lena",
            file.toString());
  }
}
