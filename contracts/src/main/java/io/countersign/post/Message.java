package io.countersign.post;

/**
 * What somebody is to be told.
 *
 * @param subject the id of what it is about, at most 36 characters
 * @param to a mail address
 * @param title one line
 * @param text plain text; may hold a link or a code that nobody else may see
 */
public record Message(String subject, String to, String title, String text) {

  @Override
  public String toString() {
    return "Message[" + subject + "]";
  }
}
