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
 * sent.
 */
public final class LostForm {

  /** One field: its name in words, and what was typed. */
  public record Field(String label, String typed) {}

  private static final int LONGEST = 100_000;
  private static final Pattern NOT_TYPED =
      Pattern.compile("(?i)_csrf|.*(password|secret|token|key).*|code|drawing|document|saves|kind");

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
        if (!typed.isEmpty() && typed.length() <= LONGEST && !NOT_TYPED.matcher(name).matches()) {
          fields.add(new Field(label(name), typed));
        }
      }
    }
    return List.copyOf(fields);
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
