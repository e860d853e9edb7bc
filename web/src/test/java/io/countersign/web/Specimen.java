package io.countersign.web;

import gg.jte.Content;
import io.countersign.refusal.Refusal;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.pages.NavItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages that show every part of the stylesheet, and pages that refuse and fail in every way. */
@TestConfiguration
@Controller
class Specimen {

  /** A refusal of the business. */
  static class PeriodClosed extends Refusal {
    private static final long serialVersionUID = 1;

    PeriodClosed() {
      super("period-closed", "Period 2026-Q3 is closed", "Post the correction in the open period.");
    }
  }

  @Bean
  static Door specimenDoor() {
    return Door.of("/specimen/**", Role.REP, Role.FINANCE);
  }

  @Bean
  static Door failingDoor() {
    return Door.of("/api/specimen/**", Role.REP);
  }

  @Bean
  static Door controllersDoor() {
    return Door.of("/specimen/approvals/**", Role.CONTROLLER);
  }

  @Bean
  static NavItem specimenStatements() {
    return new NavItem(1, "Statements", "/specimen/statement");
  }

  @Bean
  static NavItem specimenParts() {
    return new NavItem(2, "Parts", "/specimen/parts", user -> "2 open");
  }

  @Bean
  static NavItem specimenApprovals() {
    return new NavItem(3, "Approvals", "/specimen/approvals");
  }

  @GetMapping("/specimen/statement")
  ModelAndView statement() {
    return page("layout/page", "October 2026 statement", "statement")
        .addObject("subtitle", "FY26 Enterprise AE, version 7. Calculated 3 Nov 2026, 09:12.")
        .addObject(
            "actions",
            markup(
                "<span class='badge' data-status='Approved'>Approved</span>"
                    + "<a class='button' href='?p=9' aria-label='Previous period'>←</a>"
                    + "<a class='button' href='?p=11' aria-label='Next period'>→</a>"
                    + "<a class='button' href='?pdf'>Download PDF</a>"));
  }

  @GetMapping("/specimen/explained")
  ModelAndView explained() {
    return page("layout/drawer", "How 2,567.20 was calculated", "explained")
        .addObject("subtitle", "BK-10410, Kestrel Air, Analytics add-on");
  }

  @GetMapping("/specimen/parts")
  ModelAndView partsPage() {
    return page("layout/page", "Parts", "parts");
  }

  @GetMapping({"/specimen/closed", "/api/specimen/closed"})
  String closed() {
    throw new PeriodClosed();
  }

  @GetMapping({"/specimen/broken", "/api/specimen/broken"})
  String broken() {
    throw new IllegalStateException("the secret inside");
  }

  private static ModelAndView page(String layout, String title, String content) {
    return new ModelAndView(layout)
        .addObject("title", title)
        .addObject("content", markup(read(content)));
  }

  private static Content markup(String html) {
    return output -> output.writeContent(html);
  }

  private static String read(String name) {
    try {
      return new ClassPathResource("specimen/" + name + ".html")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
