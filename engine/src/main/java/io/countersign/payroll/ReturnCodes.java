package io.countersign.payroll;

import java.util.Map;

/** What the usual codes of returned payments mean. */
public final class ReturnCodes {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("R01", "Insufficient funds"),
          Map.entry("R02", "Account closed"),
          Map.entry("R03", "No account, or it cannot be found"),
          Map.entry("R04", "Account number not valid"),
          Map.entry("R05", "Debit not authorised"),
          Map.entry("R06", "Returned at the sending bank's request"),
          Map.entry("R09", "Uncollected funds"),
          Map.entry("R10", "Not authorised by the customer"),
          Map.entry("R12", "Branch sold to another bank"),
          Map.entry("R13", "Receiving bank not qualified"),
          Map.entry("R14", "Representative payee deceased"),
          Map.entry("R15", "Account holder deceased"),
          Map.entry("R16", "Account frozen"),
          Map.entry("R17", "Entry does not fit the account"),
          Map.entry("R20", "Not a transaction account"),
          Map.entry("R23", "Credit refused by the receiver"),
          Map.entry("R24", "Duplicate entry"),
          Map.entry("R29", "Not authorised by the company's customer"),
          Map.entry("AC01", "Account number not valid"),
          Map.entry("AC04", "Account closed"),
          Map.entry("AC06", "Account blocked"),
          Map.entry("AG01", "Transaction forbidden on this account"),
          Map.entry("AM04", "Insufficient funds"),
          Map.entry("AM05", "Duplicate payment"),
          Map.entry("BE04", "Creditor's address missing"),
          Map.entry("FF01", "File format not valid"),
          Map.entry("MD07", "Account holder deceased"),
          Map.entry("MS02", "Refused by the customer"),
          Map.entry("MS03", "Refused by the bank, no reason given"),
          Map.entry("RC01", "Bank code not valid"),
          Map.entry("RR04", "Regulatory reason"));

  private ReturnCodes() {}

  /** What a code means; a plain sentence when it is none of the usual ones. */
  public static String words(String code) {
    return WORDS.getOrDefault(code, "Sent back by the bank");
  }
}
