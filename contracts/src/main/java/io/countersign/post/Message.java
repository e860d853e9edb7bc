package io.countersign.post;

/**
 * What somebody is to be told.
 *
 * @param subject the id of what it is about, at most 36 characters
 * @param to a mail address
 * @param title one line; of a longer one than {@link #LONGEST_TITLE} the beginning is told
 * @param text plain text; may hold a link or a code that nobody else may see
 */
public record Message(String subject, String to, String title, String text) {

  /** Characters of a title, by the column that holds it. */
  static final int LONGEST_TITLE = 300;

  /** A message whose title fits. */
  public Message {
    if (title.length() > LONGEST_TITLE) {
      int end = LONGEST_TITLE - 1;
      boolean inside = Character.isLowSurrogate(title.charAt(end)); // of a character of two
      title = title.substring(0, inside ? end - 1 : end) + "…";
    }
  }

  @Override
  public String toString() {
    return "Message[" + subject + "]";
  }
}
