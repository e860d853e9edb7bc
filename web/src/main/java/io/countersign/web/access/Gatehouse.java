package io.countersign.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The security of every request: doors, sign-in, session, headers. */
@Configuration(proxyBeanMethods = false)
class Gatehouse {

  /** Scripts, styles, fonts and pictures come from this server only; nothing inline, no frames. */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http, Doors doors) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(doors))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .usernameParameter("login")
                    .defaultSuccessUrl("/")
                    .failureHandler(Gatehouse::askAgain))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .requestCache(cache -> cache.requestCache(onlyPagesAreRemembered()))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(Gatehouse::askWhoItIs)
                    .accessDeniedHandler(
                        (request, response, denial) -> refuse(doors, request, response, denial)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }

  @Bean
  static Door assets() {
    return Door.forAnybody("/assets/**");
  }

  @Bean
  static Door scripts() {
    return Door.forAnybody("/webjars/htmx.org/**");
  }

  @Bean
  static Door fonts() {
    return Door.forAnybody("/_static/inter/**");
  }

  @SuppressWarnings("NullAway") // null is how the extra query parameter is turned off
  private static HttpSessionRequestCache onlyPagesAreRemembered() {
    var cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        request -> request.getMethod().equals("GET") && !isApi(request) && !isFragment(request));
    return cache;
  }

  private static void askAgain(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var login = request.getParameter("login");
    request
        .getSession()
        .setAttribute(
            FailedTry.class.getName(),
            new FailedTry(login == null ? "" : login, String.valueOf(failure.getMessage())));
    response.sendRedirect(request.getContextPath() + "/sign-in");
  }

  /**
   * A program gets 401; a part of a page makes its page reload; a page goes to the sign-in, and a
   * form to a page that keeps what was typed.
   */
  private static void askWhoItIs(
      HttpServletRequest request, HttpServletResponse response, Exception unknown)
      throws IOException {
    boolean form = request.getMethod().equals("POST") && !isAt(request, "/sign-in", "/sign-out");
    if (isApi(request) || (form && !isFragment(request))) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else if (isFragment(request)) {
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect(request.getContextPath() + "/sign-in");
    }
  }

  /** Whoever is not signed in any more signs in again; an address without a door does not exist. */
  private static void refuse(
      Doors doors,
      HttpServletRequest request,
      HttpServletResponse response,
      AccessDeniedException denial)
      throws IOException {
    if (SecurityContextHolder.getContext().getAuthentication() == null) {
      askWhoItIs(request, response, denial);
    } else {
      request.setAttribute(AccessDeniedException.class.getName(), denial);
      var path = request.getRequestURI().substring(request.getContextPath().length());
      var status = doors.at(path).isPresent() ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
      response.sendError(status.value());
    }
  }

  private static boolean isAt(HttpServletRequest request, String... paths) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return List.of(paths).contains(path);
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  private static boolean isFragment(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }
}
