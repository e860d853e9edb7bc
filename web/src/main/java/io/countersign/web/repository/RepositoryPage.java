package io.countersign.web.repository;

import io.countersign.compliance.Compliance;
import io.countersign.money.Money;
import io.countersign.repository.FiledContract;
import io.countersign.repository.Rated;
import io.countersign.repository.Repository;
import io.countersign.repository.SearchPage;
import io.countersign.statements.CsvSheet;
import io.countersign.web.contracts.ContractLine;
import io.countersign.web.pages.NavItem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search of all contracts by words, side, value, days and state, as a page and as CSV. */
@Controller
class RepositoryPage {

  private final Repository repository;

  RepositoryPage(Repository repository) {
    this.repository = repository;
  }

  @Bean
  static NavItem repositoryNav(Compliance compliance) {
    return new NavItem(
        11,
        "Repository",
        "/contracts/repository",
        user -> {
          long open = compliance.toDo();
          return open == 0 ? "" : open + (open == 1 ? " finding" : " findings");
        });
  }

  @GetMapping("/contracts/repository")
  ModelAndView find(@RequestParam Map<String, String> typed) {
    RepositoryForm form = RepositoryForm.read(typed);
    int size = form.size();
    ModelAndView page = new ModelAndView("repository/list").addObject("form", form);
    if (!form.errors().isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return page.addObject("found", repository.find(form.search(), form.cursor(), size));
  }

  @GetMapping("/contracts/repository.csv")
  ResponseEntity<String> csv(@RequestParam Map<String, String> typed) {
    RepositoryForm form = RepositoryForm.read(typed);
    if (!form.errors().isEmpty()) {
      throw new SearchUnreadable(form.errors());
    }
    CsvSheet sheet =
        new CsvSheet(
            "contract",
            "about",
            "revision",
            "template",
            "seller",
            "customer",
            "state",
            "drafted",
            "signed",
            "starts",
            "ends",
            "value",
            "currency",
            "risk",
            "risk_band");
    Optional<String> next = Optional.empty();
    do {
      SearchPage page = repository.find(form.search(), next, Repository.LARGEST_PAGE);
      page.contracts().forEach(contract -> row(sheet, contract));
      next = page.next();
    } while (next.isPresent());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contracts.csv\"")
        .body(sheet.toString());
  }

  private static void row(CsvSheet sheet, FiledContract contract) {
    @Nullable Money value = contract.value().orElse(null);
    sheet.row(
        contract.id().value(),
        contract.about(),
        contract.revision(),
        contract.template(),
        contract.seller(),
        contract.customer(),
        ContractLine.words(contract.state()),
        contract.drafted(),
        contract.signed().orElse(null),
        contract.starts().orElse(null),
        contract.ends().orElse(null),
        value == null ? null : value.amount(),
        value == null ? null : value.currency().getCurrencyCode(),
        contract.risk().map(Rated::points).orElse(null),
        contract.risk().map(risk -> risk.band().word()).orElse(null));
  }
}
