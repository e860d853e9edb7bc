package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign plan}: what can be done with plans on the command line. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Tests plans by worked examples.",
    subcommands = PlanTestCommand.class)
final class PlanCommand {}
