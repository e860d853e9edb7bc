package io.countersign.web.repository;

import io.countersign.money.Money;
import io.countersign.repository.FiledContract;
import io.countersign.repository.Rated;
import io.countersign.repository.Repository;
import io.countersign.repository.SearchPage;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The search for programs, at {@code GET /api/contracts}: the fields of the page, {@code limit} and
 * {@code cursor}. The next page is named in the answer and in its header {@code Link}.
 */
@Controller
class RepositoryApi {

  private static final String CODE = "search-unreadable";

  private final Repository repository;

  RepositoryApi(Repository repository) {
    this.repository = repository;
  }

  /** What was found. */
  record Answer(List<Line> contracts, long total, @Nullable String next) {}

  /** One contract; days as ISO 8601, what is not known is null. */
  record Line(
      String id,
      String about,
      int revision,
      String template,
      String seller,
      String customer,
      String state,
      Instant drafted,
      @Nullable LocalDate signed,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends,
      @Nullable Amount value,
      @Nullable Points risk,
      String excerpt) {

    static Line of(FiledContract contract) {
      return new Line(
          contract.id().value(),
          contract.about(),
          contract.revision(),
          contract.template(),
          contract.seller(),
          contract.customer(),
          RepositoryForm.spelled(contract.state()),
          contract.drafted(),
          contract.signed().orElse(null),
          contract.starts().orElse(null),
          contract.ends().orElse(null),
          contract.value().map(Amount::of).orElse(null),
          contract.risk().map(Points::of).orElse(null),
          contract.excerpt());
    }
  }

  /** Money as programs read it. */
  record Amount(String amount, String currency) {

    static Amount of(Money money) {
      return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  /** Risk as programs read it. */
  record Points(int points, String band) {

    static Points of(Rated risk) {
      return new Points(risk.points(), risk.band().word());
    }
  }

  @Bean
  static Door repositoryApiDoor() {
    return Door.of("/api/contracts", Role.LEGAL);
  }

  @GetMapping("/api/contracts")
  ResponseEntity<?> find(@RequestParam Map<String, String> typed) {
    RepositoryForm form = RepositoryForm.read(typed);
    int size = form.size();
    if (!form.errors().isEmpty()) {
      return refused(form.errors());
    }
    SearchPage page = repository.find(form.search(), form.cursor(), size);
    HttpHeaders headers = new HttpHeaders();
    page.next()
        .ifPresent(
            next -> {
              String query = form.query().isEmpty() ? "" : form.query() + "&";
              headers.add(
                  HttpHeaders.LINK,
                  "</api/contracts?%scursor=%s>; rel=\"next\"".formatted(query, next));
            });
    return ResponseEntity.ok()
        .headers(headers)
        .body(
            new Answer(
                page.contracts().stream().map(Line::of).toList(),
                page.total(),
                page.next().orElse(null)));
  }

  private static ResponseEntity<ProblemDetail> refused(Map<String, String> errors) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT, "Repair what 'errors' lists, then ask again.");
    problem.setType(URI.create("urn:countersign:problem:" + CODE));
    problem.setTitle("The search cannot be read");
    problem.setProperty("code", CODE);
    problem.setProperty("errors", errors.entrySet().stream().map(error -> error(error)).toList());
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static Map<String, String> error(Map.Entry<String, String> error) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("parameter", error.getKey());
    told.put("detail", error.getValue());
    return told;
  }
}
