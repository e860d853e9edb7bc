package io.countersign.web.authority;

import io.countersign.signing.IssuedKey;
import io.countersign.signing.RevocationReason;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The keys that the demo authority keeps for signers, and how to take one away. */
@Controller
@ConditionalOnBooleanProperty(
    name = "countersign.production",
    havingValue = false,
    matchIfMissing = true)
class KeysPage {

  private static final int LONGEST = 500;

  private final KeyDesk desk;

  KeysPage(KeyDesk desk) {
    this.desk = desk;
  }

  @Bean
  static Door keysDoor() {
    return Door.of("/keys/**", Role.LEGAL);
  }

  @Bean
  static NavItem keysNav() {
    return new NavItem(30, "Keys", "/keys");
  }

  @GetMapping("/keys")
  ModelAndView list(@RequestParam(defaultValue = "") String told) {
    return page().addObject("told", told);
  }

  @PostMapping("/keys/{serial}/revoke")
  ModelAndView revoke(
      @AuthenticationPrincipal User user,
      @PathVariable String serial,
      @RequestParam RevocationReason reason,
      @RequestParam(defaultValue = "") String words) {
    IssuedKey key =
        desk.find(serial)
            .filter(found -> found.revoked().isEmpty())
            .orElseThrow(() -> new Missing("key " + serial, "Choose one that is not revoked."));
    if (words.isBlank() || words.length() > LONGEST) {
      ModelAndView page =
          page().addObject("errors", Map.of(serial, "Say why in 1 to 500 characters."));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    desk.revoke(key, reason, words.strip(), user.getName());
    return new ModelAndView("redirect:/keys?told=revoked");
  }

  private ModelAndView page() {
    return new ModelAndView("authority/keys")
        .addObject("keys", desk.keys())
        .addObject("acts", desk.acts());
  }
}
