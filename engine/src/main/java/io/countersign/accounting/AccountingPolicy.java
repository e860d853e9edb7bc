package io.countersign.accounting;

import io.countersign.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company decided about contract costs, accruals and journals. The format is described in
 * docs/accounting.md.
 *
 * @param document the text it was read from
 */
public record AccountingPolicy(
    String name, Standard standard, Costs costs, Booking booking, String document) {

  /** Which costs are capitalised and how they are written off. */
  public record Costs(
      List<Incremental> incremental,
      int expedientMonths,
      Benefit benefit,
      Spread spread,
      List<Impairment> impairments) {
    public Costs {
      incremental = List.copyOf(incremental);
      impairments = List.copyOf(impairments);
    }
  }

  /**
   * Pay that would not have arisen without the contract.
   *
   * @param plan empty for every plan
   * @param components empty for every component that pays by deal
   * @param positions the titles of those whose pay it is; empty for everybody
   */
  public record Incremental(String plan, Set<String> components, Set<String> positions) {
    public Incremental {
      components = Set.copyOf(components);
      positions = Set.copyOf(positions);
    }
  }

  /**
   * How long a cost is of use.
   *
   * @param renewals null where renewals are not told apart
   * @param lifeMonths the life of a customer; 0 where only the term of the contract counts
   * @param productMonths the life by product, which goes before {@code lifeMonths}
   */
  public record Benefit(
      Term term, int lifeMonths, Map<String, Integer> productMonths, @Nullable Renewals renewals) {
    public Benefit {
      productMonths = Map.copyOf(productMonths);
    }
  }

  /**
   * Where the months of a contract stand.
   *
   * @param field the word of the deal that says them
   * @param without the months of a deal that does not; 0 where that is an error
   */
  public record Term(String field, int without) {}

  /**
   * Which deals are renewals, and whether their commission is commensurate with that of the first
   * contract. When it is not, the first commission is of use beyond the first contract.
   */
  public record Renewals(String field, String value, boolean commensurate) {}

  /**
   * The straight line.
   *
   * @param from the event that begins it
   * @param start the day it begins on
   */
  public record Spread(By by, From from, Start start) {}

  /** The steps of the straight line. */
  public enum By {
    MONTH,
    DAY
  }

  /** What begins the straight line. */
  public enum From {
    WON,
    SIGNED
  }

  /** On which day the straight line begins. */
  public enum Start {
    /** On the day of the event. */
    SAME_DAY,
    /** On the first of its month, so that it counts in full. */
    FIRST_OF_MONTH,
    /** On the first of the month after it. */
    NEXT_MONTH
  }

  /** A part of what a contract's costs are carried at that cannot be recovered. */
  public record Impairment(String deal, LocalDate on, Rate part, String reason) {}

  /** How journals are written. */
  public record Booking(
      Map<GeneralAccount, AccountCode> accounts,
      CostCentres costCentres,
      PayoutIn payout,
      Detail detail) {
    public Booking {
      accounts = Map.copyOf(accounts);
    }

    AccountCode code(GeneralAccount account) {
      AccountCode code = accounts.get(account);
      if (code == null) {
        throw new IllegalStateException("no code for " + account);
      }
      return code;
    }
  }

  /** In which period payroll pays what a pay period came to. */
  public enum PayoutIn {
    /** In the one after, so that it is accrued at the end of its own. */
    NEXT_PERIOD,
    SAME_PERIOD
  }

  /** How many lines a journal has. */
  public enum Detail {
    /** One for each contract, participant and component. */
    CONTRACT,
    /** One for each account and participant. */
    PARTICIPANT,
    /** One for each account and cost centre. */
    COST_CENTRE
  }

  /**
   * Who belongs to which cost centre.
   *
   * @param by what of somebody's position decides
   * @param otherwise for whoever has no other
   */
  public record CostCentres(CentreBy by, Map<String, String> codes, String otherwise) {
    public CostCentres {
      codes = Map.copyOf(codes);
    }
  }

  /** What of somebody's position decides the cost centre. */
  public enum CentreBy {
    REGION,
    POSITION
  }
}
