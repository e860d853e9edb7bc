package io.countersign.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
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

  /** What was sent without the right to, and may be sent again once that is there. */
  private static final Set<String> SENT_AGAIN =
      Set.of("sign-in-needed", "form-out-of-date", "link-needed");

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
    var guest = path.matches(request.getContextPath() + GUESTS);
    if (problem.status() == HttpStatus.UNAUTHORIZED && !guest && form.fields().isEmpty()) {
      return new ModelAndView("redirect:/sign-in");
    }
    var shown = guest ? problem.forGuests() : problem;
    return new ModelAndView("problems/error", shown.status())
        .addObject("problem", shown)
        .addObject("typed", form.fields())
        .addObject("again", SENT_AGAIN.contains(shown.code()) ? form.again() : List.of())
        .addObject("path", path)
        .addObject("back", form.cameFrom().orElse(""))
        .addObject("guest", guest)
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
          "Nothing was done with it. Send it again from here, or go back and reload the page.");
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
