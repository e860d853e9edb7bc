package io.countersign.post;

/**
 * The mail server that messages are handed to (RFC 5321).
 *
 * @param host its name
 * @param port such as 587
 * @param security how the line is kept from others
 * @param user to sign in with; empty for none
 * @param password of the user
 * @param from the address that messages come from
 */
public record MailServer(
    String host, int port, Security security, String user, String password, String from) {

  /** How the line to a mail server is kept from others. */
  public enum Security {
    /** Not at all: for a server on the same machine only. */
    NONE,
    /** TLS is begun on the line (RFC 3207). */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS
  }

  /**
   * @throws IllegalArgumentException when a password would travel in the open, or a part is missing
   */
  public MailServer {
    if (host.isBlank() || port < 1 || port > 65_535 || from.indexOf('@') < 1) {
      throw new IllegalArgumentException(
          "a mail server has a name, a port and an address that messages come from");
    }
    if (security == Security.NONE && !user.isEmpty()) {
      throw new IllegalArgumentException("a password is sent over TLS or STARTTLS only");
    }
  }

  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + "]";
  }
}
