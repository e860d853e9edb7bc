package io.countersign.web.upkeep;

import io.countersign.contracts.Role;
import io.countersign.obligations.DueRule;
import io.countersign.obligations.NewObligation;
import io.countersign.obligations.ObligationDesk;
import io.countersign.obligations.ObligationKind;
import io.countersign.web.access.Doors;
import io.countersign.web.access.Login;
import io.countersign.web.access.User;
import io.countersign.web.access.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a side has to do, as somebody types it. */
@Component
class ObligationForm {

  private final Users users;
  private final Doors doors;

  ObligationForm(Users users, Doors doors) {
    this.users = users;
    this.doors = doors;
  }

  /** The obligation that was typed; nothing when there is an error. */
  Optional<NewObligation> read(Typed typed) {
    ObligationKind kind = typed.choice("kind", ObligationKind.class, ObligationKind.DELIVER);
    Role obliged = typed.choice("obliged", Role.class, Role.SELLER);
    String words = typed.words("words", ObligationDesk.LONGEST);
    DueRule due = due(typed);
    String owner = typed.text("owner");
    boolean holds = !typed.text("holds").isEmpty();
    Optional<User> known =
        Login.fits(owner) ? users.byLogin(new Login(owner)) : Optional.<User>empty();
    if (known.isEmpty()) {
      typed.wrong("owner", "There is no sign-in '" + owner + "'. Type the one of a colleague.");
    } else if (!doors.admits(known.get(), "/obligations")) {
      typed.wrong("owner", "Whoever looks after it works in legal, finance or as a controller.");
    }
    return typed.errors().isEmpty()
        ? Optional.of(
            new NewObligation(kind, obliged, words, due, known.orElseThrow().getName(), holds))
        : Optional.empty();
  }

  private static DueRule due(Typed typed) {
    OfferedRule rule = typed.choice("rule", OfferedRule.class, OfferedRule.AFTER_SIGNATURE);
    if (rule == OfferedRule.ON) {
      return new DueRule.On(typed.day("day"));
    }
    int days = typed.count("days", DueRule.MOST_DAYS);
    return switch (rule) {
      case ON, AFTER_SIGNATURE -> new DueRule.After(days, DueRule.From.SIGNATURE);
      case AFTER_START -> new DueRule.After(days, DueRule.From.START);
      case AFTER_END -> new DueRule.After(days, DueRule.From.END);
      case BEFORE_END -> new DueRule.BeforeEnd(days);
      case EACH_MONTH -> new DueRule.Each(days, DueRule.Every.MONTH);
      case EACH_QUARTER -> new DueRule.Each(days, DueRule.Every.QUARTER);
      case EACH_YEAR -> new DueRule.Each(days, DueRule.Every.YEAR);
    };
  }
}
