package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign books}: the books as a whole. */
@Command(
    name = "books",
    mixinStandardHelpOptions = true,
    description = "Checks the books, and keeps where they stand.",
    subcommands = {
      BooksBalanceCommand.class,
      BooksCheckCommand.class,
      BooksCheckpointCommand.class
    })
final class BooksCommand {}
