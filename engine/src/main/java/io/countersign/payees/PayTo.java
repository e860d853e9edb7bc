package io.countersign.payees;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the money of a payee goes. Its text shows no more of an account than the last four. */
public sealed interface PayTo {

  PayMethod method();

  /** What people may see of it. */
  String masked();

  /** All of it, by name; whoever keeps it hides it. */
  Map<String, String> parts();

  /**
   * A person in a payroll system.
   *
   * @param number by which that system knows the person, leading zeros included
   */
  record Payroll(PayMethod method, String number) implements PayTo {
    @Override
    public String masked() {
      return method.label() + " " + number;
    }

    @Override
    public Map<String, String> parts() {
      return inOrder("method", method.word(), "number", number);
    }
  }

  /** An account at a bank of the United States. */
  record UsBank(String name, String routing, String account, Kind kind) implements PayTo {

    /** What the account is, which decides the transaction code. */
    public enum Kind {
      CHECKING,
      SAVINGS
    }

    @Override
    public PayMethod method() {
      return PayMethod.NACHA;
    }

    @Override
    public String masked() {
      return (kind == Kind.CHECKING ? "Checking " : "Savings ") + lastFour(account);
    }

    @Override
    public Map<String, String> parts() {
      Map<String, String> parts = inOrder("method", "nacha", "name", name);
      parts.putAll(inOrder("routing", routing, "account", account));
      parts.put("account_type", kind == Kind.CHECKING ? "checking" : "savings");
      return parts;
    }

    @Override
    public String toString() {
      return masked();
    }
  }

  /**
   * An account in the SEPA area.
   *
   * @param bic empty when it is left to the bank to find
   */
  record SepaBank(String name, String iban, String bic) implements PayTo {
    @Override
    public PayMethod method() {
      return PayMethod.SEPA;
    }

    @Override
    public String masked() {
      return "IBAN " + iban.substring(0, 2) + " " + lastFour(iban);
    }

    @Override
    public Map<String, String> parts() {
      Map<String, String> parts = inOrder("method", "sepa", "name", name);
      parts.putAll(inOrder("iban", iban, "bic", bic));
      return parts;
    }

    @Override
    public String toString() {
      return masked();
    }
  }

  private static String lastFour(String account) {
    return "•••• " + account.substring(Math.max(0, account.length() - 4));
  }

  private static Map<String, String> inOrder(String a, String x, String b, String y) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(a, x);
    parts.put(b, y);
    return parts;
  }
}
