package io.countersign.signing;

import java.io.IOException;
import java.net.URI;

/** The way to authorities that answer bytes with bytes (RFC 3161, RFC 6960, RFC 5280). */
public interface Wire {

  /** What is asked of an authority. */
  enum Asking {
    TIME_STAMP("application/timestamp-query", "application/timestamp-reply"),
    OCSP("application/ocsp-request", "application/ocsp-response"),
    /** A list is fetched; nothing is sent, and authorities disagree about its media type. */
    CRL("", "");

    private final String question;
    private final String answer;

    Asking(String question, String answer) {
      this.question = question;
      this.answer = answer;
    }

    /** The media type of the question; empty when there is none. */
    public String question() {
      return question;
    }

    /** The media type of the answer; empty when any will do. */
    public String answer() {
      return answer;
    }
  }

  /**
   * The answer of the authority at an address.
   *
   * @param question in DER; empty for a list
   * @throws IOException when there is no answer in time, or none that is one
   */
  byte[] ask(URI address, Asking asking, byte[] question) throws IOException;
}
