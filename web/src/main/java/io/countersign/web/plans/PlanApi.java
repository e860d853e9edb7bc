package io.countersign.web.plans;

import io.countersign.checking.Finding;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import io.countersign.publishing.PlanNotSound;
import io.countersign.publishing.PublishedPlan;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The check of plans for programs, at {@code POST /api/plans/check}, and their publishing, at
 * {@code POST /api/plans}. Checking changes nothing and asks for no token of a form; publishing the
 * same content again gives what is there.
 */
@Controller
class PlanApi {

  /** A plan document as YAML, and the warnings that are signed off with it. */
  record Proposal(@Nullable String document, @Nullable List<Accepted> accepted) {}

  private final PlanDesk desk;
  private final KnownCompany company;

  PlanApi(PlanDesk desk, KnownCompany company) {
    this.desk = desk;
    this.company = company;
  }

  @Bean
  static Door planCheckDoor() {
    return Door.of("/api/plans/check", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door planApiDoor() {
    return Door.of("/api/plans", Role.FINANCE);
  }

  @Bean
  static Customizer<CsrfConfigurer<HttpSecurity>> checkingNeedsNoToken() {
    return csrf -> csrf.ignoringRequestMatchers("/api/plans/check");
  }

  @PostMapping("/api/plans/check")
  ResponseEntity<?> check(@RequestBody Proposal proposal) {
    try {
      PlanVersion version = read(proposal);
      List<Finding> findings = desk.check(version, company.today());
      return ResponseEntity.ok(FindingsReport.of(version, findings));
    } catch (DocumentRefused refused) {
      return unreadable(refused);
    }
  }

  @PostMapping("/api/plans")
  ResponseEntity<?> publish(@AuthenticationPrincipal User user, @RequestBody Proposal proposal) {
    try {
      PlanVersion version = read(proposal);
      List<Accepted> accepted = proposal.accepted() == null ? List.of() : proposal.accepted();
      PublishedPlan published =
          desk.publish(version, company.today(), accepted, user.login().value());
      return ResponseEntity.created(URI.create("/plans/" + published.digest().hex()))
          .body(FindingsReport.of(published.version(), List.of()));
    } catch (DocumentRefused refused) {
      return unreadable(refused);
    } catch (PlanNotSound refused) {
      ProblemDetail problem =
          problem(HttpStatus.CONFLICT, refused.code(), refused.why(), refused.wayOut());
      problem.setProperty(
          "errors", refused.findings().stream().map(FindingsReport.Entry::of).toList());
      return answer(problem);
    }
  }

  private static PlanVersion read(Proposal proposal) {
    return PlanReader.read("document", proposal.document() == null ? "" : proposal.document());
  }

  private static ResponseEntity<?> unreadable(DocumentRefused refused) {
    ProblemDetail problem =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "plan-refused",
            "The plan cannot be read",
            "Repair what 'errors' lists, then ask again.");
    problem.setProperty("errors", refused.problems().stream().map(PlanApi::error).toList());
    return answer(problem);
  }

  private static Map<String, Object> error(DocumentProblem problem) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("pointer", "/document");
    error.put("detail", "found " + problem.found() + "; expected " + problem.expected());
    error.put("line", problem.line());
    error.put("column", problem.column());
    error.put("path", problem.path());
    return error;
  }

  private static ProblemDetail problem(
      HttpStatus status, String code, String title, String wayOut) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, wayOut);
    problem.setType(URI.create("urn:countersign:problem:" + code));
    problem.setTitle(title);
    problem.setProperty("code", code);
    return problem;
  }

  private static ResponseEntity<?> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
