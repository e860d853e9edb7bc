package io.countersign.web.insight;

import io.countersign.insight.DealChange;
import io.countersign.insight.Insight;
import io.countersign.insight.WhatIf;
import io.countersign.intake.Rosters;
import io.countersign.plans.PlanReader;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The comparison for programs, at {@code POST /api/plans/compare}. Nothing changes, so no token of
 * a form is asked for; whoever asks is signed in.
 */
@Controller
class CompareApi {

  /**
   * What would be otherwise: a plan document, or a deal with what of it would be.
   *
   * @param document the proposed plan, as YAML
   * @param sellers shares in per cent by participant
   * @param cancelled a day
   */
  record Question(
      @Nullable String document,
      @Nullable String deal,
      @Nullable String amount,
      @Nullable Map<String, String> sellers,
      @Nullable String cancelled) {

    DealForm form() {
      StringBuilder shares = new StringBuilder();
      if (sellers != null) {
        sellers.forEach((who, share) -> shares.append(who).append(' ').append(share).append('\n'));
      }
      return DealForm.typed(orEmpty(deal), orEmpty(amount), shares.toString(), orEmpty(cancelled));
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  private final Insight insight;
  private final Rosters rosters;

  CompareApi(Insight insight, Rosters rosters) {
    this.insight = insight;
    this.rosters = rosters;
  }

  @Bean
  static Door compareApiDoor() {
    return Door.of("/api/plans/compare", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Customizer<CsrfConfigurer<HttpSecurity>> comparingNeedsNoToken() {
    return csrf -> csrf.ignoringRequestMatchers("/api/plans/compare");
  }

  @PostMapping("/api/plans/compare")
  ResponseEntity<?> compare(@RequestBody Question question) {
    if (question.document() == null) {
      return deal(question.form());
    }
    try {
      return answer(insight.compare(PlanReader.read("document", question.document())));
    } catch (DocumentRefused refused) {
      return refused(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "plan-refused",
          "The plan cannot be read",
          refused.problems().stream().map(CompareApi::error).toList());
    }
  }

  private ResponseEntity<?> deal(DealForm form) {
    DealChange change = form.change(rosters.roster());
    if (form.errors().isEmpty()) {
      return answer(insight.compareDeal(form.key(), change));
    }
    return refused(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "change-refused",
        "This is neither a plan document nor a change of a deal",
        form.errors().entrySet().stream()
            .map(error -> error("/" + error.getKey(), error.getValue()))
            .toList());
  }

  private static ResponseEntity<?> answer(WhatIf whatIf) {
    return whatIf.problems().isEmpty()
        ? ResponseEntity.ok(ChangesReport.of(whatIf))
        : refused(
            HttpStatus.CONFLICT,
            "calculation-problems",
            "Something is missing without which no honest amount exists",
            whatIf.problems().stream().map(p -> error("", p.toString())).toList());
  }

  private static Map<String, Object> error(DocumentProblem problem) {
    Map<String, Object> error =
        error("/document", "found " + problem.found() + "; expected " + problem.expected());
    error.put("line", problem.line());
    error.put("column", problem.column());
    error.put("path", problem.path());
    return error;
  }

  private static Map<String, Object> error(String pointer, String detail) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("pointer", pointer);
    error.put("detail", detail);
    return error;
  }

  private static ResponseEntity<?> refused(
      HttpStatus status, String code, String title, List<Map<String, Object>> errors) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, "Repair what 'errors' lists, then ask again.");
    problem.setType(URI.create("urn:countersign:problem:" + code));
    problem.setTitle(title);
    problem.setProperty("code", code);
    problem.setProperty("errors", errors);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
