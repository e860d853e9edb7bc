package io.countersign.web.library;

import io.countersign.approval.Person;
import io.countersign.clauses.Edition;
import io.countersign.library.KeptSheet;
import io.countersign.library.Library;
import io.countersign.library.LibraryRefused.SheetChanged;
import io.countersign.library.LibraryRefused.SheetUnknown;
import io.countersign.library.SheetId;
import io.countersign.library.SheetState;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The library: what is published, what is being written, and what waits for a second person. */
@Controller
class LibraryPage {

  private final Library library;

  LibraryPage(Library library) {
    this.library = library;
  }

  @Bean
  static Door libraryDoor() {
    return Door.of("/library/**", Role.LEGAL, Role.CONTROLLER);
  }

  @Bean
  static NavItem libraryNav(Library library) {
    return new NavItem(
        12,
        "Library",
        "/library",
        user -> {
          long waiting = Bundle.open(library.sheets()).stream().filter(Bundle::submitted).count();
          return waiting == 0 ? "" : waiting + " to publish";
        });
  }

  @GetMapping("/library")
  ModelAndView list(@RequestParam(defaultValue = "") String told) {
    List<KeptSheet> sheets = library.sheets();
    List<SheetLine> published = new ArrayList<>();
    library.own().forEach((id, content) -> published.add(SheetLine.product(id, content)));
    sheets.stream()
        .filter(sheet -> sheet.state() == SheetState.PUBLISHED)
        .map(SheetLine::kept)
        .forEach(published::add);
    published.sort(Comparator.comparing(SheetLine::id));
    return new ModelAndView("library/list")
        .addObject("told", told)
        .addObject("bundles", Bundle.open(sheets))
        .addObject(
            "published",
            published.stream().collect(Collectors.groupingBy(line -> line.id().kind())));
  }

  @GetMapping("/library/{kind}/{id}/{version}")
  ModelAndView show(
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable int version,
      @RequestParam(defaultValue = "") String told) {
    return show(id(kind, id, version)).addObject("told", told);
  }

  private ModelAndView show(SheetId sheet) {
    Optional<KeptSheet> kept = kept(sheet);
    String content =
        library
            .text(sheet)
            .orElseThrow(() -> new Missing(sheet.toString(), "Choose one from the library."));
    boolean open = kept.filter(KeptSheet::open).isPresent();
    return new ModelAndView("library/sheet")
        .addObject("id", sheet)
        .addObject("content", content)
        .addObject("kept", kept.orElse(null))
        .addObject("line", kept.map(SheetLine::kept).orElse(SheetLine.product(sheet, content)))
        .addObject("events", library.events(sheet))
        .addObject("problems", open ? library.problems(kept.orElseThrow().bundle()) : List.of());
  }

  /** Begins the next version of a sheet with the text of this one, or the first of a new one. */
  @PostMapping("/library/draft")
  String draft(
      @AuthenticationPrincipal User user, @RequestParam String kind, @RequestParam String id) {
    String typed = id.strip().toLowerCase(Locale.ROOT);
    SheetId next = library.next(id(kind, typed, 1).kind(), typed);
    int before = next.edition().version() - 1;
    String content =
        before == 0
            ? Skeletons.of(next)
            : library
                .text(new SheetId(next.kind(), new Edition(typed, before)))
                .orElseThrow()
                .replaceFirst("(?m)^version: \\d+", "version: " + next.edition().version());
    library.draft(next.toString(), Map.of(next, content), person(user));
    return "redirect:" + SheetLine.path(next) + "?told=drafted";
  }

  @PostMapping("/library/{kind}/{id}/{version}/save")
  ModelAndView save(
      @AuthenticationPrincipal User user,
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable int version,
      @RequestParam int saves,
      @RequestParam String content) {
    SheetId sheet = id(kind, id, version);
    try {
      library.save(sheet, saves, content, person(user));
    } catch (SheetChanged meanwhile) {
      ModelAndView both = show(sheet).addObject("mine", content).addObject("told", "changed");
      both.setStatus(HttpStatus.CONFLICT);
      return both;
    }
    return new ModelAndView("redirect:" + SheetLine.path(sheet) + "?told=saved");
  }

  @PostMapping("/library/bundle/{step}")
  String step(
      @AuthenticationPrincipal User user,
      @PathVariable String step,
      @RequestParam String bundle,
      @RequestParam(defaultValue = "") String remark) {
    switch (step) {
      case "submit" -> library.submit(bundle, person(user));
      case "publish" -> library.publish(bundle, person(user));
      case "return" -> library.giveBack(bundle, remark.strip(), person(user));
      case "drop" -> library.drop(bundle, person(user));
      default -> throw new Missing("step " + step, "Choose a button of the library.");
    }
    return "redirect:/library?told=" + step;
  }

  private Optional<KeptSheet> kept(SheetId id) {
    try {
      return Optional.of(library.find(id));
    } catch (SheetUnknown product) {
      return Optional.empty();
    }
  }

  static SheetId id(String kind, String id, int version) {
    try {
      return SheetId.of(kind, id, version);
    } catch (IllegalArgumentException notOne) {
      throw new Missing(
          "%s '%s'".formatted(kind, id),
          "An id is made of lower-case letters, digits and dashes, such as payment-late.");
    }
  }

  static Person person(User user) {
    return new Person(user.getName(), user.role().name().toLowerCase(Locale.ROOT));
  }
}
