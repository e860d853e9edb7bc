package io.countersign.web.cli;

import io.countersign.people.ParticipantId;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign user}: adds somebody who may sign in, the first one included. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = {
      "Adds a user who may sign in.",
      "The password is asked for, or taken from the variable COUNTERSIGN_PASSWORD."
    })
final class UserCommand implements Callable<Integer> {

  private static final String VARIABLE = "COUNTERSIGN_PASSWORD";

  private final Beans beans;

  @Parameters(index = "0", paramLabel = "LOGIN", description = "What the user signs in with.")
  private String login = "";

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "The full name.")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Role role = Role.REP;

  @Option(
      names = "--participant",
      paramLabel = "KEY",
      description = "The participant whose statements the user may see.")
  private @Nullable String participant;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  UserCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() {
    Password password = new Password(typed());
    @Nullable ParticipantId earner = participant == null ? null : new ParticipantId(participant);
    beans.get(Users.class).add(User.of(new Login(login), name, role, earner), password);
    spec.commandLine().getOut().printf("%s may sign in as %s.%n", login, role.label());
    return 0;
  }

  private static String typed() {
    String given = System.getenv(VARIABLE);
    if (given != null) {
      return given;
    }
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("Password: "))
        .map(String::new)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is nobody to ask for the password. Set " + VARIABLE + "."));
  }
}
