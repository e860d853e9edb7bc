package io.countersign.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.countersign.web.access.User;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.WebUtils;

/**
 * The templates of {@code src/main/jte}, compiled with the application. A view named
 * "access/account" is the file access/account.jte; the model's attributes are its parameters,
 * {@code shell} comes on top. A page is rendered whole before its first byte leaves, so a fault
 * still gets an error page.
 */
@Component
class Templates implements ViewResolver, Ordered {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");
  private final Navigation navigation;
  private final ResourceUrlProvider assets;

  Templates(Navigation navigation, ResourceUrlProvider assets) {
    this.navigation = navigation;
    this.assets = assets;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    var template = name + ".jte";
    if (!engine.hasTemplate(template)) {
      return null;
    }
    return (model, request, response) -> {
      Map<String, Object> parameters = new HashMap<>();
      if (model != null) {
        parameters.putAll(model);
      }
      parameters.put("shell", shell(request));
      var page = new StringOutput();
      engine.render(template, parameters, page);
      var bytes = page.toString().getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    };
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  private Shell shell(HttpServletRequest request) {
    var user =
        request.getUserPrincipal() instanceof Authentication known
                && known.getPrincipal() instanceof User signedIn
            ? signedIn
            : null;
    return new Shell(
        user,
        user == null ? List.of() : links(user, request.getServletPath()),
        (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
        theme(WebUtils.getCookie(request, "theme")),
        request.getHeader("HX-Request") != null,
        path -> address(path, request.getContextPath()));
  }

  private List<Shell.Link> links(User user, String path) {
    List<NavItem> items = navigation.of(user);
    String current =
        items.stream()
            .map(NavItem::path)
            .filter(item -> path.equals(item) || path.startsWith(item + "/"))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return items.stream()
        .map(
            item ->
                new Shell.Link(
                    item.label(),
                    item.path(),
                    item.note().apply(user),
                    item.path().equals(current)))
        .toList();
  }

  private static @Nullable String theme(@Nullable Cookie cookie) {
    var chosen = cookie == null ? "" : cookie.getValue();
    return chosen.equals("dark") || chosen.equals("light") ? chosen : null;
  }

  private String address(String path, String contextPath) {
    var versioned = path.startsWith("/assets/") ? assets.getForLookupPath(path) : null;
    return contextPath + (versioned == null ? path : versioned);
  }
}
