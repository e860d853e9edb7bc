package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign plan matrix}: parts of a plan as tables for a spreadsheet, and back. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = "Writes a part of a plan as a table, or brings the table back as plan data.",
    subcommands = {PlanMatrixOutCommand.class, PlanMatrixInCommand.class})
final class PlanMatrixCommand {}
