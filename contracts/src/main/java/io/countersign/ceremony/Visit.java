package io.countersign.ceremony;

/**
 * From where somebody came to the door, as far as a server can see.
 *
 * @param address the network address
 * @param agent what the browser says it is, at most 200 characters of it
 */
public record Visit(String address, String agent) {

  private static final int LONGEST = 200;

  public Visit {
    agent = agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST);
  }
}
