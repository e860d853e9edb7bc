package io.countersign.web.cli;

import picocli.CommandLine.Command;

/** {@code countersign statement}: statements as files. */
@Command(
    name = "statement",
    mixinStandardHelpOptions = true,
    description = "Checks sealed statements, and gives the certificate to check them with.",
    subcommands = {StatementVerifyCommand.class, StatementAnchorCommand.class})
final class StatementCommand {}
