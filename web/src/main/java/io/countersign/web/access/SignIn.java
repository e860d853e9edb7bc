package io.countersign.web.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signing in with login and password. A minute allows 5 wrong tries for one account from one
 * address, and 30 from one address for all accounts together; what is refused for that is refused
 * unread, whether the account exists or not.
 */
@Component
class SignIn implements AuthenticationProvider {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Users users;
  private final Tries perAccount;
  private final Tries perAddress;

  SignIn(Users users, Clock clock) {
    this.users = users;
    this.perAccount = new Tries(5, MINUTE, clock);
    this.perAddress = new Tries(30, MINUTE, clock);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var login = attempt.getName();
    var address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    var account = login.strip().toLowerCase(Locale.ROOT) + " from " + address;
    if (!perAddress.take(address) || !perAccount.take(account)) {
      throw new LockedException("Too many tries. Wait a minute, then try again.");
    }
    var user =
        users
            .recognise(login, String.valueOf(attempt.getCredentials()))
            .orElseThrow(
                () ->
                    new BadCredentialsException(
                        "Login or password is wrong. Check both and try again."));
    perAddress.giveBack(address);
    perAccount.giveBack(account);
    return UsernamePasswordAuthenticationToken.authenticated(
        user, null, List.of(new SimpleGrantedAuthority(user.role().authority())));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
