package io.countersign.web.pages;

import io.countersign.web.access.User;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template knows besides its own model; it arrives as the parameter {@code shell}.
 *
 * @param user who is signed in, null for strangers
 * @param links the navigation of that user
 * @param theme "light" or "dark" when chosen, null to follow the system
 * @param fragment whether only a part of a page is asked for, to be placed into the one that shows
 * @param addresses turns a path into the address of this server, with the digest of its content for
 *     assets
 */
public record Shell(
    @Nullable User user,
    List<Link> links,
    CsrfToken csrf,
    @Nullable String theme,
    boolean fragment,
    UnaryOperator<String> addresses) {

  /** A line of the navigation as it shows now. */
  public record Link(String label, String path, String note, boolean current) {}

  /** The address of a path of this application: {@code ${shell.to("/account")}}. */
  public String to(String path) {
    return addresses.apply(path);
  }

  /** The header that scripts send with every change. */
  public String csrfHeader() {
    return "{\"%s\":\"%s\"}".formatted(csrf.getHeaderName(), csrf.getToken());
  }
}
