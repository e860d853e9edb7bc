package io.countersign.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every error ends here: programs (addresses under /api/) get application/problem+json after RFC
 * 9457, a part of a page gets one sentence, people get a page. No answer tells about our inside.
 */
@Controller
class ErrorPage implements ErrorController {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** Pages of people who come by a link: the start of the house is no way out for them. */
  private static final String GUESTS = "/(sign|signing|negotiate|negotiating)/.*";

  private final ErrorAttributes attributes;
  private final Clock clock;

  ErrorPage(ErrorAttributes attributes, Clock clock) {
    this.attributes = attributes;
    this.clock = clock;
  }

  @RequestMapping("/error")
  Object show(HttpServletRequest request) {
    var problem = problem(request);
    var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (path.startsWith(request.getContextPath() + "/api/")) {
      return ResponseEntity.status(problem.status())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem.detail(path));
    }
    if (request.getHeader("HX-Request") != null) {
      return ResponseEntity.status(problem.status())
          .contentType(MediaType.TEXT_PLAIN)
          .body(problem.sentence() + ". " + problem.wayOut());
    }
    var form = new LostForm(request, path);
    return new ModelAndView("problems/error", problem.status())
        .addObject("problem", problem)
        .addObject("typed", form.fields())
        .addObject("back", form.cameFrom().orElse(""))
        .addObject("guest", path.matches(request.getContextPath() + GUESTS))
        .addObject("time", TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
  }

  private Problem problem(HttpServletRequest request) {
    var failure = attributes.getError(new ServletWebRequest(request));
    var refused = Refusals.of(failure);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (request.getAttribute(AccessDeniedException.class.getName()) instanceof CsrfException) {
      return new Problem(
          HttpStatus.FORBIDDEN,
          "form-out-of-date",
          "This form is out of date",
          "Go back, reload the page and send the form again.");
    }
    var problem = Problem.of(status(request));
    return failure instanceof ResponseStatusException ours && ours.getReason() != null
        ? problem.because(ours.getReason())
        : problem;
  }

  private static HttpStatus status(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
