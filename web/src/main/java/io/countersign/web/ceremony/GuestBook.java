package io.countersign.web.ceremony;

import io.countersign.ceremony.Guest;
import io.countersign.ceremony.Reception;
import io.countersign.ceremony.Visit;
import io.countersign.counterparts.OtherSide;
import io.countersign.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who came by which link, and who proved themselves, in this browser and for this visit: it lies in
 * the session of the server.
 */
@Component
class GuestBook {

  private static final String CAME = "signing-came-";
  private static final String PROVEN = "signing-proven-";

  private final Reception reception;
  private final OtherSide otherSide;

  GuestBook(Reception reception, OtherSide otherSide) {
    this.reception = reception;
    this.otherSide = otherSide;
  }

  void came(HttpServletRequest request, String invitation) {
    request.getSession().setAttribute(CAME + invitation, true);
  }

  private static boolean knows(HttpServletRequest request, String invitation) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(CAME + invitation) != null;
  }

  /**
   * Lets those pass who came by the link.
   *
   * @throws NotHere when this browser did not
   */
  void requireCame(HttpServletRequest request, String invitation) {
    if (!knows(request, invitation)) {
      throw new NotHere();
    }
  }

  /** Lets somebody in; the session gets another id, so that no earlier one is good for this. */
  void welcome(HttpServletRequest request, Guest guest) {
    request.changeSessionId();
    request.getSession().setAttribute(PROVEN + guest.invitation(), guest);
  }

  /** The guest who proved to be the invited one, and still counts as such. */
  Optional<Guest> proven(HttpServletRequest request, String invitation) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PROVEN + invitation) instanceof Guest guest
        ? Optional.of(guest).filter(known -> reception.knows(known) || otherSide.knows(known))
        : Optional.empty();
  }

  /**
   * The same, for those who must be.
   *
   * @throws NotHere when this browser did not come by the link, or did not type the code
   */
  Guest guest(HttpServletRequest request, String invitation) {
    return proven(request, invitation).orElseThrow(NotHere::new);
  }

  static Visit visit(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    return new Visit(request.getRemoteAddr(), agent == null ? "" : agent);
  }

  /** Somebody stands at a door without having come by its link. */
  static final class NotHere extends Refusal {
    private static final long serialVersionUID = 1L;

    NotHere() {
      super(
          "link-needed",
          "this page opens only by the link in your message",
          "Open the newest link again; then ask for a code.");
    }
  }
}
