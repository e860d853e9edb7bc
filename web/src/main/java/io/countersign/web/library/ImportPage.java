package io.countersign.web.library;

import io.countersign.clauses.Edition;
import io.countersign.clauses.Origin;
import io.countersign.library.ForeignTerms;
import io.countersign.library.Library;
import io.countersign.library.LibraryRefused;
import io.countersign.library.LibraryRefused.FileUnreadable;
import io.countersign.library.Named;
import io.countersign.library.TermsFile;
import io.countersign.web.access.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing terms of an open library in, as drafts that keep their author and licence. */
@Controller
class ImportPage {

  private final Library library;

  ImportPage(Library library) {
    this.library = library;
  }

  @GetMapping("/library/import")
  ModelAndView form() {
    return show(Map.of(), Map.of());
  }

  @PostMapping("/library/import")
  ModelAndView bringIn(
      @AuthenticationPrincipal User user,
      @RequestParam Map<String, String> typed,
      @RequestParam MultipartFile terms,
      @RequestParam(required = false) MultipartFile model)
      throws IOException {
    Map<String, String> errors = new HashMap<>();
    String id = typed.getOrDefault("id", "").strip();
    try {
      new Edition(id, 1);
    } catch (IllegalArgumentException notOne) {
      errors.put("id", "Found '" + id + "', expected lower-case letters, digits and dashes.");
    }
    for (String needed : new String[] {"licence", "source"}) {
      if (typed.getOrDefault(needed, "").isBlank()) {
        errors.put(needed, "Say it: it is printed with every contract.");
      }
    }
    if (terms.isEmpty()) {
      errors.put("terms", "Choose the file with the terms.");
    }
    if (errors.isEmpty()) {
      try {
        ForeignTerms read =
            ForeignTerms.of(
                named(id, typed),
                new TermsFile(String.valueOf(terms.getOriginalFilename()), terms.getBytes()),
                model == null ? "" : text(model));
        if (read.attributed()) {
          library.draft(id, read.sheets(), LibraryPage.person(user));
          return new ModelAndView("redirect:/library?told=import");
        }
        errors.put(
            "attribution", "The text does not say whose it is: type what its licence asks for.");
      } catch (FileUnreadable unreadable) {
        errors.put("terms", unreadable.sentences());
      } catch (LibraryRefused refused) {
        errors.put("id", refused.sentences());
      }
    }
    return refused(typed, errors);
  }

  private static Named named(String id, Map<String, String> typed) {
    return new Named(
        id,
        typed.getOrDefault("title", ""),
        new Origin(
            typed.getOrDefault("attribution", "").strip(),
            typed.getOrDefault("licence", "").strip(),
            typed.getOrDefault("source", "").strip()));
  }

  private static ModelAndView refused(Map<String, String> typed, Map<String, String> errors) {
    ModelAndView again = show(typed, errors);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private static ModelAndView show(Map<String, String> typed, Map<String, String> errors) {
    return new ModelAndView("library/import").addObject("typed", typed).addObject("errors", errors);
  }

  private static String text(MultipartFile file) throws IOException {
    return new String(file.getBytes(), StandardCharsets.UTF_8);
  }
}
