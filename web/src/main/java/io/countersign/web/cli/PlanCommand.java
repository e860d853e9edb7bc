package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign plan}: what can be done with plans on the command line. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Checks, tests and compares plans, and edits parts of them as tables.",
    subcommands = {
      PlanCheckCommand.class,
      PlanTestCommand.class,
      PlanCompareCommand.class,
      PlanMatrixCommand.class
    })
final class PlanCommand {}
