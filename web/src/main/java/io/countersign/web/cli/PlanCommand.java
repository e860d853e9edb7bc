package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign plan}: what can be done with plans on the command line. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Tests plans by worked examples, and compares two of them.",
    subcommands = {PlanTestCommand.class, PlanCompareCommand.class})
final class PlanCommand {}
