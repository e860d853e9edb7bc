package io.countersign.ceremony;

import io.countersign.ceremony.CeremonyRefused.NotYourTurn;
import io.countersign.contracts.Happening;
import io.countersign.links.LinkRefused;
import io.countersign.links.Links;
import io.countersign.post.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people without an account come in: by a link, and then by a one-time code that is sent to
 * the mail address of the invited.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED, noRollbackFor = LinkRefused.class)
public class Reception {

  private final Guests guests;
  private final Rounds rounds;
  private final Links links;
  private final Letters letters;
  private final Post post;

  Reception(Guests guests, Rounds rounds, Links links, Letters letters, Post post) {
    this.guests = guests;
    this.rounds = rounds;
    this.links = links;
    this.letters = letters;
    this.post = post;
  }

  /**
   * The invitation behind a link.
   *
   * @throws LinkRefused when the token opens nothing
   */
  public Invitation arrive(String token, Visit visit) {
    Invitation one = guests.held(links.byToken(Ushers.SIGN, token).subject());
    if (one.steps().openedAt().isEmpty()) {
      rounds.opened(one.id(), guests.now());
      guests.tell(one, Happening.DELIVERED, visit);
    }
    return one;
  }

  /** An invitation as it stands, for somebody who came through its link. */
  @Transactional(readOnly = true)
  public Invitation find(String invitation) {
    Invitation one = rounds.invitation(invitation).orElseThrow(NotYourTurn::new);
    guests.link(one);
    return one;
  }

  /** The round that an invitation belongs to. */
  @Transactional(readOnly = true)
  public SigningRound round(Invitation one) {
    return rounds.find(one.round()).orElseThrow();
  }

  /** Sends a fresh code to the mail address of the invited. */
  public void sendCode(String invitation, Visit visit) {
    Invitation one = guests.held(invitation);
    post.send(letters.code(one, links.code(guests.link(one))));
    guests.tell(one, Happening.CODE_SENT, visit);
  }

  /**
   * Takes the code that somebody typed.
   *
   * @throws LinkRefused when it is not the right one, or too many were tried
   */
  public Guest prove(String invitation, String typed, Visit visit) {
    Invitation one = guests.held(invitation);
    try {
      links.prove(guests.link(one), typed);
    } catch (LinkRefused.CodeWrong | LinkRefused.CodeSpent wrong) {
      guests.tell(one, Happening.CODE_WRONG, visit);
      throw wrong;
    }
    guests.tell(
        Guests.event(one, Happening.AUTHENTICATED, visit).with("method", "one-time code by mail"));
    return guests.welcome(one);
  }

  /** Whether a guest is still who they proved to be. */
  @Transactional(readOnly = true)
  public boolean knows(Guest guest) {
    return guests.knows(guest);
  }
}
