package io.countersign.clauses;

/**
 * Somebody who enters into a contract: a company with its seat and its entry in a public register.
 * In wording, {@code {{customer}}} is the name, {@code {{customer.address}}} and {@code
 * {{customer.register}}} are the rest.
 *
 * @param address street, postal code, town and country on one line
 * @param register where the company is registered, such as {@code HRB 12345, Amtsgericht Hamburg},
 *     or how it is known to the tax office
 */
public record Party(String name, String address, String register) implements Value {

  /**
   * @throws IllegalArgumentException when a part is blank, has a line break or an invisible
   *     character
   */
  public Party {
    OneLine.require("a party's name", name);
    OneLine.require("a party's address", address);
    OneLine.require("a party's register", register);
  }

  @Override
  public String inWords() {
    return name;
  }
}
