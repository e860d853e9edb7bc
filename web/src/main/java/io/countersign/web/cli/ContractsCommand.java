package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign contracts}: the contracts as a whole. */
@Command(
    name = "contracts",
    mixinStandardHelpOptions = true,
    description = "Checks what is kept about contracts, and anchors it.",
    subcommands = {ContractsAnchorCommand.class, ContractsCheckCommand.class})
final class ContractsCommand {}
