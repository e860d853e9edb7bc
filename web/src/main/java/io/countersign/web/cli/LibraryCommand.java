package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign library}: the wording of contracts. */
@Command(
    name = "library",
    mixinStandardHelpOptions = true,
    description = "Brings wording into the library of contracts.",
    subcommands = LibraryImportCommand.class)
final class LibraryCommand {}
