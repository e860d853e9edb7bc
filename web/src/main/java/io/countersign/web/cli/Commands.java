package io.countersign.web.cli;

import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line {@code java -jar countersign.jar COMMAND ...}. Exit codes: 0 done, 1 failed or
 * refused, 2 wrong usage.
 *
 * <p>A command is a class with {@link Command} in this package, listed in {@link #COMMANDS}. Its
 * constructor may ask for {@link Beans}; only when it gets one of them does the application start.
 */
public class Commands {

  private static final List<Class<?>> COMMANDS =
      List.of(
          ImportCommand.class,
          CalculateCommand.class,
          PlanCommand.class,
          VerifyCommand.class,
          ContractsCommand.class,
          StatementCommand.class,
          BooksCommand.class,
          PayeesCommand.class,
          PayoutCommand.class,
          AccountingCommand.class,
          LibraryCommand.class,
          UserCommand.class,
          VersionCommand.class);

  /** The code of H2 for a database file that another process has open. */
  private static final int EMBEDDED_IN_USE = 90020;

  @Command(
      name = "countersign",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description = "Counts what sellers earn and signs what they sold.",
      synopsisHeading = "Usage: ",
      customSynopsis = {
        "countersign [--server.port=PORT]   serve the pages",
        "       countersign COMMAND [OPTIONS]       run one command and end"
      },
      commandListHeading = "%nCommands:%n",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:done", "1:failed or refused", "2:wrong usage"})
  private static final class Countersign {}

  private final Class<?> application;
  private final List<Class<?>> commands;

  public Commands(Class<?> application) {
    this(application, COMMANDS);
  }

  Commands(Class<?> application, List<Class<?>> commands) {
    this.application = application;
    this.commands = commands;
  }

  /**
   * Whether the arguments are for the command line. Options such as {@code --server.port=8081} are
   * for the server; a first word without a dash can only be a command, a mistyped one included.
   */
  public static boolean understands(String... args) {
    return args.length > 0
        && (!args[0].startsWith("-")
            || List.of("-h", "--help", "-V", "--version").contains(args[0]));
  }

  /** Runs one command to its end and returns the exit code. */
  public int run(String... args) {
    return run(line -> line, args);
  }

  int run(UnaryOperator<CommandLine> prepared, String... args) {
    try (var beans = new Beans(application)) {
      var line = new CommandLine(new Countersign(), beans);
      commands.forEach(line::addSubcommand);
      line.setExecutionExceptionHandler(
          (failure, command, parsed) -> {
            command.getErr().println(words(failure));
            return CommandLine.ExitCode.SOFTWARE;
          });
      return prepared.apply(line).execute(args);
    }
  }

  /** What went wrong, for whoever typed the command. */
  private static String words(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && refused.getErrorCode() == EMBEDDED_IN_USE) {
        return "The embedded database serves one program at a time, and a server or another command"
            + " has it open. Stop that first, or name another home: set COUNTERSIGN_HOME.";
      }
    }
    return failure instanceof NoSuchFileException missing
        ? "There is no file " + missing.getFile() + ". Check the path."
        : String.valueOf(failure.getMessage());
  }
}
