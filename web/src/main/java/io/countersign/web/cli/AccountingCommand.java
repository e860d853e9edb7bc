package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign accounting}: what finance books for the pay of sellers. */
@Command(
    name = "accounting",
    mixinStandardHelpOptions = true,
    description = "Writes schedules of contract costs, and journals for the general ledger.",
    subcommands = {AccountingScheduleCommand.class, AccountingJournalCommand.class})
final class AccountingCommand {}
