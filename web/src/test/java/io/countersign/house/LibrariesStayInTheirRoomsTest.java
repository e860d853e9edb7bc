package io.countersign.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.countersign.house.planted.calculation.AsksSpring;
import io.countersign.house.planted.calculation.AsksTheDatabase;
import io.countersign.house.planted.documents.SignsWhatItPrints;
import io.countersign.house.planted.money.RegistersItself;
import io.countersign.house.planted.rulebook.CompilesRules;
import io.countersign.house.planted.web.DecidesByItself;
import io.countersign.house.planted.web.OpensAWorkbook;
import io.countersign.house.planted.web.PrintsByItself;
import org.junit.jupiter.api.Test;

class LibrariesStayInTheirRoomsTest {

  @Test
  void onlyTheRulebookKnowsDrools() {
    Gate gate =
        new Gate(
            noClasses()
                .that()
                .resideOutsideOfPackage("..rulebook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools.."));
    gate.isKeptByTheProduct();
    gate.catchesOnly(DecidesByItself.class);
  }

  @Test
  void noRuleIsCompiledAtRunTime() {
    Gate gate =
        new Gate(
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "org.kie.api.builder..",
                    "org.kie.internal.builder",
                    "org.kie.internal.utils..",
                    "org.kie.memorycompiler..",
                    "org.drools.compiler..",
                    "org.drools.drl..",
                    "org.drools.ecj..",
                    "org.drools.model.codegen..",
                    "javax.tools.."));
    gate.isKeptByTheProduct();
    gate.catchesOnly(CompilesRules.class);
  }

  @Test
  void onlyDocumentsKnowPdfBox() {
    Gate gate =
        new Gate(
            noClasses()
                .that()
                .resideOutsideOfPackage("..documents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.xmpbox.."));
    gate.isKeptByTheProduct();
    gate.catchesOnly(PrintsByItself.class);
  }

  @Test
  void onlyMatricesKnowSpreadsheets() {
    Gate gate =
        new Gate(
            noClasses()
                .that()
                .resideOutsideOfPackage("..matrices..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim.."));
    gate.isKeptByTheProduct();
    gate.catchesOnly(OpensAWorkbook.class);
  }

  @Test
  void onlySigningKnowsBouncyCastle() {
    Gate gate =
        new Gate(
            noClasses()
                .that()
                .resideOutsideOfPackage("..signing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle.."));
    gate.isKeptByTheProduct();
    gate.catchesOnly(SignsWhatItPrints.class);
  }

  @Test
  void theCalculationKnowsNeitherSpringNorTheDatabase() {
    Gate gate =
        new Gate(
            noClasses()
                .that()
                .resideInAPackage("..calculation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "java.sql..",
                    "javax.sql.."));
    gate.isKeptByTheProduct();
    gate.catchesOnly(AsksSpring.class, AsksTheDatabase.class);
  }

  @Test
  void theRulesModuleKnowsNoSpring() {
    Gate gate =
        new Gate(
            noClasses()
                .that(House.roomsOwnedBy("rules"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
    gate.isKeptByTheProduct();
    gate.catchesOnly(RegistersItself.class);
  }
}
