package io.countersign.web.problems;

import io.countersign.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one place that turns the business' refusals into statuses; the error page words them. */
@Component
class Refusals implements HandlerExceptionResolver, Ordered {

  /** The problem that a refusal is; empty for any other failure. */
  static Optional<Problem> of(@Nullable Throwable failure) {
    return failure instanceof Refusal refusal
        ? Optional.of(new Problem(status(refusal), refusal.code(), refusal.why(), refusal.wayOut()))
        : Optional.empty();
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    var problem = of(failure);
    if (problem.isEmpty()) {
      return null;
    }
    try {
      response.sendError(problem.get().status().value());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }

  /**
   * After the one that remembers the exception, before those that would answer in Spring's words.
   */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 1;
  }

  private static HttpStatus status(Refusal refusal) {
    return refusal instanceof Missing ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
  }
}
