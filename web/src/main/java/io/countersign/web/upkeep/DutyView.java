package io.countersign.web.upkeep;

import io.countersign.obligations.Duty;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;

/** A duty as whoever looks at it sees it. */
public record DutyView(Duty duty, User user) {

  /** The address of a duty. */
  public static String path(Duty duty) {
    return "/obligations/" + duty.obligation().id() + "/" + duty.due();
  }

  /** The colours of states: the stylesheet knows these words. */
  public static String badge(Duty duty) {
    return switch (duty.state()) {
      case AHEAD -> "Open";
      case SOON -> "Waiting";
      case BREACHED -> "Overdue";
      case MET -> "Valid";
      case WAIVED -> "Superseded";
    };
  }

  public String path() {
    return path(duty);
  }

  /** Whether they look after it. */
  boolean own() {
    return duty.obligation().what().owner().equals(user.getName());
  }

  boolean legal() {
    return user.role() == Role.LEGAL;
  }

  /** Whether it is theirs to tell what happened to it. */
  boolean tells() {
    return legal() || own();
  }

  /** Whether they may see it: legal sees all, others what they look after or have to decide. */
  boolean visible() {
    return tells() || duty.waiver().isPresent();
  }

  private boolean unpaid() {
    return !duty.obligation().what().holdsPay() || user.participant() == null;
  }

  /** Whether they may tell it met. */
  public boolean mayMeet() {
    return duty.state().open() && unpaid() && tells();
  }

  /** Whether they may declare it breached. */
  public boolean mayBreach() {
    return duty.state() != Duty.State.WAIVED && unpaid() && legal();
  }

  /** Whether they may ask for a waiver. */
  public boolean mayAsk() {
    return duty.state().open() && duty.waiver().isEmpty() && unpaid() && tells();
  }

  /** Whether they may decide on the waiver that is asked for. */
  public boolean mayDecide() {
    return unpaid()
        && !own()
        && duty.waiver()
            .filter(asked -> !asked.told().by().login().equals(user.getName()))
            .isPresent();
  }
}
