package io.countersign.web.demo;

import io.countersign.intake.DealJournal;
import io.countersign.people.ParticipantId;
import io.countersign.web.access.DemoSignIns;
import io.countersign.web.access.DemoSignIns.DemoSignIn;
import io.countersign.web.access.Login;
import io.countersign.web.access.Password;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import io.countersign.web.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * On an empty database, makes the demo company and tells its sign-ins. A marker in the home folder
 * keeps a start that was interrupted in mind, so that the next one finishes it. Only the embedded
 * database gets a demo company by itself; {@code countersign.demo=true} or {@code false} decides
 * for any.
 */
@Component
@ConditionalOnWebApplication
class FirstStart {

  private static final Password PASSWORD = new Password("countersign-demo");

  private record Cast(
      String login, String name, Role role, @Nullable String participant, String who) {}

  private static final List<Cast> CAST =
      List.of(
          new Cast(
              "maya", "Maya Okafor", Role.REP, "maya.okafor", "Maya Okafor, seller in the North"),
          new Cast(
              "ingrid",
              "Ingrid Halvorsen",
              Role.REP,
              "ingrid.halvorsen",
              "Ingrid Halvorsen, manager of the North"),
          new Cast(
              "finance",
              "Frances Ade",
              Role.FINANCE,
              null,
              "Frances Ade, finance: calculates and pays"),
          new Cast(
              "controller",
              "Conrad Weiss",
              Role.CONTROLLER,
              null,
              "Conrad Weiss, controller: approves and locks"),
          new Cast(
              "legal", "Harriet Oyelaran", Role.LEGAL, null, "Harriet Oyelaran, legal: contracts"));

  private final DemoSetup setup;
  private final Users users;
  private final DealJournal journal;
  private final DemoSignIns signIns;
  private final Path marker;
  private final boolean wanted;

  FirstStart(
      DemoSetup setup,
      Users users,
      DealJournal journal,
      DemoSignIns signIns,
      Home home,
      Environment environment) {
    this.setup = setup;
    this.users = users;
    this.journal = journal;
    this.signIns = signIns;
    this.marker = home.folder().resolve("demo-not-finished");
    boolean embedded = environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:");
    this.wanted = environment.getProperty("countersign.demo", Boolean.class, embedded);
  }

  @EventListener
  @Order(0)
  void prepare(ApplicationReadyEvent ready) {
    if (!wanted) {
      return;
    }
    boolean first = users.isEmpty() && journal.histories().isEmpty();
    if (first || Files.exists(marker)) {
      write(marker);
      System.out.printf("%n  Making the demo company; this takes a moment.%n%n");
      List<String> told = setup.live();
      CAST.forEach(this::add);
      told.forEach(line -> System.out.println("  " + line));
      delete(marker);
    }
    List<Cast> present =
        CAST.stream().filter(c -> users.byLogin(new Login(c.login())).isPresent()).toList();
    if (!present.isEmpty()) {
      System.out.printf("%n  Demo sign-ins, password countersign-demo:%n");
    }
    for (Cast cast : present) {
      signIns.offer(new DemoSignIn(new Login(cast.login()), PASSWORD, cast.who()));
      System.out.printf("    %-12s %s%n", cast.login(), cast.who());
    }
  }

  private void add(Cast cast) {
    Login login = new Login(cast.login());
    if (users.byLogin(login).isEmpty()) {
      @Nullable ParticipantId participant =
          cast.participant() == null ? null : new ParticipantId(cast.participant());
      users.add(User.of(login, cast.name(), cast.role(), participant), PASSWORD);
    }
  }

  private static void write(Path marker) {
    try {
      Files.createDirectories(marker.toAbsolutePath().getParent());
      Files.writeString(marker, "The next start finishes the demo company.\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path marker) {
    try {
      Files.deleteIfExists(marker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
