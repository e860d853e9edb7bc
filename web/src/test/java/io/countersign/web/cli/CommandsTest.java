package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.CountersignApplication;
import io.countersign.web.access.Login;
import io.countersign.web.access.Users;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(name = "count", description = "Asks for a bean.")
  static class CountCommand implements Callable<Integer> {
    private final Beans beans;

    CountCommand(Beans beans) {
      this.beans = beans;
    }

    @Override
    public Integer call() {
      return beans.get(Users.class).byLogin(new Login("nobody")).isPresent() ? 1 : 0;
    }
  }

  @Command(name = "refuse", description = "Refuses.")
  static class RefuseCommand implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("period 2026-Q3 is closed");
    }
  }

  @Command(name = "late", description = "Comes second to the database.")
  static class LateCommand implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException(
          "bean", new SQLException("The file is locked", "90020", 90020));
    }
  }

  @Test
  void aDatabaseThatTheServerHasOpenIsSaidInWords() {
    assertThat(run("late")).isOne();
    assertThat(err.toString()).contains("open in another program").doesNotContain("bean");
  }

  @Test
  void aFirstWordIsACommandAndAnOptionIsForTheServer() {
    assertThat(Commands.understands("version")).isTrue();
    assertThat(Commands.understands("imprt", "deals.csv")).isTrue();
    assertThat(Commands.understands("--help")).isTrue();
    assertThat(Commands.understands("--server.port=8081")).isFalse();
    assertThat(Commands.understands()).isFalse();
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Usage: countersign", "version", "count", "refuse");
  }

  @Test
  void versionPrintsBothVersions() {
    assertThat(run("version")).isZero();
    assertThat(out.toString()).contains("countersign ", "Java ");
  }

  @Test
  void aWrongWordIsWrongUsage() {
    assertThat(run("versoin")).isEqualTo(2);
    assertThat(err.toString()).contains("versoin", "version");
  }

  @Test
  void aRefusalIsOneLineAndExitCodeOne() {
    assertThat(run("refuse")).isEqualTo(1);
    assertThat(err.toString()).isEqualToIgnoringNewLines("period 2026-Q3 is closed");
  }

  @Test
  void aCommandThatAsksForABeanGetsTheApplicationBehindIt() {
    assertThat(run("count")).isZero();
  }

  @Test
  void helpAndPlainCommandsStartNothing() {
    var nothingToStart =
        new Commands(String.class, List.of(VersionCommand.class, CountCommand.class));
    assertThat(nothingToStart.run("--help")).isZero();
    assertThat(nothingToStart.run("version")).isZero();
  }

  private int run(String... args) {
    var commands =
        new Commands(
            CountersignApplication.class,
            List.of(
                VersionCommand.class, CountCommand.class, RefuseCommand.class, LateCommand.class));
    return commands.run(
        line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)), args);
  }
}
