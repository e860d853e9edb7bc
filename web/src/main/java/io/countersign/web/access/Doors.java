package io.countersign.web.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** All doors of the house; what has none stays shut. */
@Component
public class Doors implements AuthorizationManager<RequestAuthorizationContext> {

  private final List<Door> doors;

  Doors(List<Door> doors) {
    this.doors =
        doors.stream()
            .sorted(Comparator.comparing(Door::pattern, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();
  }

  /** The door that decides about a path, without query. */
  public Optional<Door> at(String path) {
    return at(PathContainer.parsePath(path));
  }

  /** Whether a user, or a stranger when null, may go to a path. */
  public boolean admits(@Nullable User user, String path) {
    return admits(user, PathContainer.parsePath(path));
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var path = ServletRequestPathUtils.parse(context.getRequest()).pathWithinApplication();
    var current = authentication.get();
    var user = current != null && current.getPrincipal() instanceof User known ? known : null;
    return new AuthorizationDecision(admits(user, path));
  }

  private boolean admits(@Nullable User user, PathContainer path) {
    return at(path)
        .filter(door -> door.open() || (user != null && door.roles().contains(user.role())))
        .isPresent();
  }

  private Optional<Door> at(PathContainer path) {
    return doors.stream().filter(door -> door.pattern().matches(path)).findFirst();
  }
}
