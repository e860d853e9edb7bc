package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.CountersignApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on books in which nothing is posted yet. */
class BooksCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void findsNothingInBooksThatNobodyTouched() {
    assertThat(run("books", "check")).isZero();

    assertThat(out.toString())
        .contains(
            "0 entries, 0 checkpoints",
            "The books and what stands beside them are as they were written.");
  }

  @Test
  void tellsWhenThereIsNoCheckpoint() {
    Path file = folder.resolve("checkpoint.txt");

    assertThat(run("books", "checkpoint", "--out", file.toString())).isEqualTo(1);

    assertThat(err.toString()).contains("The first is made when a period is paid");
    assertThat(file).doesNotExist();
  }

  @Test
  void tellsACheckpointOfOtherBooks() throws IOException {
    Path file = folder.resolve("checkpoint.txt");
    Files.write(
        file,
        List.of(
            "countersign books checkpoint 1",
            "12",
            "ab".repeat(32),
            "payout 2026-Q1",
            "fay",
            "2026-04-02T08:00:00Z",
            "AAAA"));

    assertThat(run("books", "check", "--checkpoint", file.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains("The books are not those that were sealed", "there is no such entry")
        .contains("The seal of a checkpoint does not hold");
  }

  @Test
  void refusesAFileThatIsNoCheckpoint() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "hello\n");

    assertThat(run("books", "check", "--checkpoint", file.toString())).isEqualTo(1);

    assertThat(err.toString()).contains(file + " is no checkpoint", "found 1 lines");
  }

  private int run(String... args) {
    return new Commands(CountersignApplication.class)
        .run(
            line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
            args);
  }
}
