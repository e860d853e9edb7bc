package io.countersign.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one place that turns the business' refusals into statuses; the error page words them. */
@Component
class Refusals implements HandlerExceptionResolver, Ordered {

  private final List<Refusal> refusals;

  Refusals(List<Refusal> refusals) {
    this.refusals = refusals;
  }

  Optional<Refusal> of(@Nullable Throwable failure) {
    return refusals.stream().filter(refusal -> refusal.type().isInstance(failure)).findFirst();
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    var refusal = of(failure);
    if (refusal.isEmpty()) {
      return null;
    }
    try {
      response.sendError(refusal.get().status().value());
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
}
