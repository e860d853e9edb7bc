package io.countersign.web.pages;

import io.countersign.web.access.Door;
import io.countersign.web.access.User;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start: everybody's first page is the first line of their navigation. */
@Controller
class HomePage {

  private final Navigation navigation;

  HomePage(Navigation navigation) {
    this.navigation = navigation;
  }

  @Bean
  static Door homeDoor() {
    return Door.forAllRoles("/");
  }

  @GetMapping("/")
  String home(@AuthenticationPrincipal User user) {
    return "redirect:" + navigation.homeOf(user);
  }
}
