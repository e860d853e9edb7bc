package io.countersign.ledger;

import io.countersign.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Something to post or posted: the pay period it goes into, what it is about, and postings in one
 * currency whose debits equal their credits.
 */
public record Entry(PayCycle cycle, About about, List<Posting> postings) {

  /**
   * @throws IllegalArgumentException when there is no posting or debits and credits differ
   */
  public Entry {
    postings = List.copyOf(postings);
    if (postings.isEmpty()) {
      throw new IllegalArgumentException("an entry without postings: " + about);
    }
    Money open = Money.zero(postings.get(0).amount().currency());
    for (Posting posting : postings) {
      Money amount = posting.amount();
      open = posting.direction() == Direction.DEBIT ? open.plus(amount) : open.minus(amount);
    }
    if (!open.isZero()) {
      throw new IllegalArgumentException("debits and credits differ by " + open + ": " + postings);
    }
  }

  /**
   * The entry that changes what is payable and what is held.
   *
   * @param against the account that bears it
   */
  public static Entry accrual(
      PayCycle cycle, About about, Account against, Money payable, Money held) {
    List<Posting> postings = new ArrayList<>(3);
    Money total = payable.plus(held);
    addChange(postings, against, against.grows() == Direction.DEBIT ? total : total.negated());
    addChange(postings, Account.HELD, held);
    addChange(postings, Account.PAYABLE, payable);
    return new Entry(cycle, about, postings);
  }

  /** The entry that forgives what a draw advanced; below zero it is owed again. */
  public static Entry forgiveness(PayCycle cycle, About.OfForgiveness about, Money amount) {
    return new Entry(
        cycle,
        about,
        List.of(
            Posting.change(Account.DRAW_FORGIVEN, amount),
            Posting.change(Account.DRAW_ADVANCED, amount.negated())));
  }

  /** The entry that settles what is payable: it becomes due, or changes what is carried. */
  public static Entry settlement(
      PayCycle cycle, About.OfSettlement about, Money payable, Settlement settlement) {
    List<Posting> postings = new ArrayList<>(3);
    addChange(postings, Account.PAYABLE, payable.negated());
    addChange(postings, Account.CARRIED, settlement.due().minus(payable));
    addChange(postings, Account.DUE, settlement.due());
    return new Entry(cycle, about, postings);
  }

  /** The entry that pays what is due. */
  public static Entry payment(PayCycle cycle, About.OfPayout about, Money amount) {
    return new Entry(
        cycle,
        about,
        List.of(
            Posting.change(Account.DUE, amount.negated()), Posting.change(Account.PAID, amount)));
  }

  /** The entry that puts on hold what is due; below zero it is due again. */
  public static Entry onHold(PayCycle cycle, About.OfPayout about, Money amount) {
    return new Entry(
        cycle,
        about,
        List.of(
            Posting.change(Account.DUE, amount.negated()),
            Posting.change(Account.ON_HOLD, amount)));
  }

  /** The entry that makes due again what was paid and came back. */
  public static Entry returned(PayCycle cycle, About.OfPayout about, Money amount) {
    return payment(cycle, about, amount.negated());
  }

  public Currency currency() {
    return postings.get(0).amount().currency();
  }

  /** What the entry does to the balance of an account; zero when it does not touch it. */
  public Money change(Account account) {
    Money change = Money.zero(currency());
    for (Posting posting : postings) {
      if (posting.account() == account) {
        change = change.plus(posting.effect());
      }
    }
    return change;
  }

  private static void addChange(List<Posting> postings, Account account, Money by) {
    if (!by.isZero()) {
      postings.add(Posting.change(account, by));
    }
  }
}
