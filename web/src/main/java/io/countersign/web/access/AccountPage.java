package io.countersign.web.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who I am here, and my password. */
@Controller
class AccountPage {

  private final Users users;

  AccountPage(Users users) {
    this.users = users;
  }

  @Bean
  static Door accountDoor() {
    return Door.forAllRoles("/account/**");
  }

  @GetMapping("/account")
  ModelAndView show(
      @AuthenticationPrincipal User user, @RequestParam(defaultValue = "false") boolean changed) {
    return page(user, Map.of(), HttpStatus.OK).addObject("changed", changed);
  }

  @PostMapping("/account/password")
  ModelAndView changePassword(
      @AuthenticationPrincipal User user,
      @RequestParam String current,
      @RequestParam String wanted,
      @RequestParam String repeated) {
    var errors = new LinkedHashMap<String, String>();
    if (users.recognise(user.login().value(), current).isEmpty()) {
      errors.put("current", "This is not your current password. Type it again.");
    }
    if (!Password.fits(wanted)) {
      errors.put(
          "wanted",
          "Use at least %d characters, and at most %d bytes."
              .formatted(Password.FEWEST_CHARACTERS, Password.MOST_BYTES));
    } else if (!wanted.equals(repeated)) {
      errors.put("repeated", "This differs from the new password. Type the same twice.");
    }
    if (!errors.isEmpty()) {
      return page(user, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    users.changePassword(user.id(), new Password(wanted));
    return new ModelAndView("redirect:/account?changed=true");
  }

  private static ModelAndView page(User user, Map<String, String> errors, HttpStatusCode status) {
    var page = new ModelAndView("access/account", status);
    page.addObject("user", user).addObject("errors", errors).addObject("changed", false);
    return page;
  }
}
