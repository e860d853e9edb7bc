package io.countersign.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * What somebody had typed into a form that ended on the page of an error, so that nothing of it is
 * lost, and the page it was typed on. Secrets are never shown again, and nothing that another site
 * sent. It is never sent again by itself: whoever typed it presses a button.
 */
public final class LostForm {

  /** One field: its name in words, and what was typed. */
  public record Field(String label, String typed) {}

  /** A field as the browser sent it. */
  public record Sent(String name, String value) {}

  private static final int LONGEST = 100_000;
  private static final String PROOF = "_csrf";
  private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|key).*|code");
  private static final Pattern NOT_TYPED =
      Pattern.compile(PROOF + "|drawing|document|at|with|saves|kind|was-.*|read-version");

  /** What a page says of what it showed; nobody types it. */
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** What is signed is looked at again first; a file is not in the page to be sent again. */
  private static final String SIGNING = "document";

  private final HttpServletRequest request;
  private final String path;

  /**
   * @param path that was asked for, not that of the error page
   */
  LostForm(HttpServletRequest request, String path) {
    this.request = request;
    this.path = path;
  }

  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    if (posted() && ofOurPages()) {
      for (Enumeration<String> names = request.getParameterNames(); names.hasMoreElements(); ) {
        String name = names.nextElement();
        String typed = String.join(", ", Arrays.asList(request.getParameterValues(name))).strip();
        if (!typed.isEmpty() && typed.length() <= LONGEST && isTyped(name, typed)) {
          fields.add(new Field(label(name), typed));
        }
      }
    }
    return List.copyOf(fields);
  }

  /**
   * All that was sent but the proof of where it came from, to be sent once more by whoever typed
   * it; nothing when a secret, a file or a signature was among it, or nothing was typed.
   */
  List<Sent> again() {
    String type = String.valueOf(request.getContentType());
    boolean whole =
        request.getParameterMap().keySet().stream()
            .noneMatch(name -> SECRET.matcher(name).matches() && !name.equals(PROOF));
    if (!whole
        || fields().isEmpty()
        || type.startsWith("multipart/")
        || request.getParameter(SIGNING) != null) {
      return List.of();
    }
    List<Sent> sent = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals(PROOF)) {
                Arrays.stream(values).forEach(value -> sent.add(new Sent(name, value)));
              }
            });
    return List.copyOf(sent);
  }

  private static boolean isTyped(String name, String value) {
    return !SECRET.matcher(name).matches()
        && !NOT_TYPED.matcher(name).matches()
        && !DIGEST.matcher(value).matches();
  }

  /** The page of ours on which a link or a button led here; empty when that is not known. */
  Optional<String> cameFrom() {
    String referer = request.getHeader("Referer");
    if (referer == null || !ofOurPages()) {
      return Optional.empty();
    }
    try {
      URI page = URI.create(referer);
      String local =
          page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
      boolean another = !String.valueOf(page.getRawPath()).equals(path);
      return another && local.startsWith("/") && !local.startsWith("//")
          ? Optional.of(local)
          : Optional.empty();
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /** On its way to the error page a request is a GET, which remembers what it was. */
  private boolean posted() {
    Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    return "POST".equals(method == null ? request.getMethod() : method);
  }

  /** Whether the browser says that a page of this application sent it. */
  private boolean ofOurPages() {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String referer = request.getHeader("Referer");
    String host = request.getHeader("Host");
    return referer != null
        && host != null
        && referer.matches("https?://" + Pattern.quote(host) + "/.*");
  }

  private static String label(String name) {
    String words = name.replace('-', ' ').replace('_', ' ');
    return StringUtils.capitalize(words);
  }
}
