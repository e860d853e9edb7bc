package io.countersign.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A message as it travels (RFC 5322, RFC 2045): plain text in UTF-8, all of it encoded, so that
 * nothing that somebody typed can pose as a header or as the end.
 *
 * @param id unique, of the outbox; the same message that is sent twice can be told by it
 */
record Letter(String id, String to, String title, String text, Instant at) {

  private static final int ENCODED_WORD = 39;

  /** The lines of the message, without the dot at the end. */
  List<String> lines(String from) {
    List<String> lines = new ArrayList<>();
    lines.add("From: Countersign <" + from + ">");
    lines.add("To: <" + to + ">");
    lines.add("Subject: " + encoded(title));
    lines.add("Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC)));
    lines.add("Message-ID: <" + id + from.substring(from.indexOf('@')) + ">");
    lines.add("MIME-Version: 1.0");
    lines.add("Content-Type: text/plain; charset=UTF-8");
    lines.add("Content-Transfer-Encoding: base64");
    lines.add("Auto-Submitted: auto-generated");
    lines.add("");
    String body =
        Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    body.lines().forEach(lines::add);
    return lines;
  }

  /** Encoded words (RFC 2047), each on a line of its own. */
  private static String encoded(String title) {
    StringBuilder words = new StringBuilder();
    StringBuilder part = new StringBuilder();
    title
        .codePoints()
        .forEach(
            c -> {
              String next = Character.toString(c);
              if ((part + next).getBytes(StandardCharsets.UTF_8).length > ENCODED_WORD) {
                word(words, part);
              }
              part.append(next);
            });
    word(words, part);
    return words.toString();
  }

  private static void word(StringBuilder words, StringBuilder part) {
    String base64 =
        Base64.getEncoder().encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    words.append(words.isEmpty() ? "" : "\r\n ").append("=?UTF-8?B?").append(base64).append("?=");
    part.setLength(0);
  }

  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
