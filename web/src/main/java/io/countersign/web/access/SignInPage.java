package io.countersign.web.access;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks who somebody is. */
@Controller
class SignInPage {

  private final DemoSignIns demo;

  SignInPage(DemoSignIns demo) {
    this.demo = demo;
  }

  @Bean
  static Door signInDoor() {
    return Door.forAnybody("/sign-in");
  }

  @GetMapping("/sign-in")
  String show(
      @AuthenticationPrincipal @Nullable User user,
      @RequestParam @Nullable String out,
      HttpSession session,
      Model model) {
    if (user != null) {
      return "redirect:/";
    }
    model.addAttribute("failed", session.getAttribute(FailedTry.class.getName()));
    session.removeAttribute(FailedTry.class.getName());
    model.addAttribute("signedOut", out != null);
    model.addAttribute("demo", demo.all());
    return "access/sign-in";
  }
}
