package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign payout}: what was paid. */
@Command(
    name = "payout",
    mixinStandardHelpOptions = true,
    description = "Writes the files of a payout, and verifies its manifest.",
    subcommands = {PayoutExportCommand.class, PayoutVerifyCommand.class})
final class PayoutCommand {}
