package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign payees}: how everybody is paid. */
@Command(
    name = "payees",
    mixinStandardHelpOptions = true,
    description = "Enters how payees are paid.",
    subcommands = PayeesImportCommand.class)
final class PayeesCommand {}
