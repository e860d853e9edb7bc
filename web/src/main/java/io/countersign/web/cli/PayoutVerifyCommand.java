package io.countersign.web.cli;

import io.countersign.canonical.Digest;
import io.countersign.payouts.ManifestSeal;
import io.countersign.payouts.SealFile;
import io.countersign.web.home.Home;
import io.countersign.web.home.PayoutSeal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code countersign payout verify}: whether a manifest is as it was sealed, and files are those it
 * names. It looks at the files and at the keys of the home folder, never into the database.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a payout manifest, its two seals and files that it names, without the database.",
      "Trusted is the authority in the home folder, countersign.home."
    })
final class PayoutVerifyCommand implements Callable<Integer> {

  private final Beans beans;

  @Parameters(index = "0", paramLabel = "MANIFEST", description = "The manifest, a JSON file.")
  private Path manifest = Path.of("");

  @Parameters(index = "1", paramLabel = "SEAL", description = "The file of its seals.")
  private Path seal = Path.of("");

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files of the payout, to be compared with the digests in the manifest.")
  private List<Path> files = List.of();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  PayoutVerifyCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path keys = beans.get(Home.class).folder().resolve("keys");
    if (!Files.isDirectory(keys)) {
      throw new IOException(
          "There are no keys in "
              + keys
              + ", so nothing is trusted. Name the home folder of the installation that sealed:"
              + " set COUNTERSIGN_HOME");
    }
    byte[] content = Files.readAllBytes(manifest);
    JsonNode read = read(content);
    List<String> objections = new ArrayList<>(sealed(content, read));
    Map<String, String> named = new HashMap<>();
    read.path("files")
        .forEach(
            file -> named.put(file.path("sha256").asString(""), file.path("name").asString("")));
    for (Path file : files) {
      String digest = Digest.of(Files.readAllBytes(file)).hex();
      if (named.containsKey(digest)) {
        out.println(file + ": is " + named.get(digest));
      } else {
        objections.add(file + " is none of the files that the manifest names");
      }
    }
    out.printf(
        "%s: paid by %s, totals %s, %d lines, %d files, %d signatures relied on%n",
        read.path("period").asString(""),
        read.path("paidBy").path("name").asString(""),
        read.path("totals"),
        read.path("lines").size(),
        read.path("files").size(),
        read.path("signaturesReliedOn").size());
    objections.forEach(out::println);
    out.println(objections.isEmpty() ? "VALID" : "INVALID");
    return objections.isEmpty() ? 0 : 1;
  }

  private List<String> sealed(byte[] content, JsonNode read) throws IOException {
    ManifestSeal.Payer payer =
        new ManifestSeal.Payer(
            read.path("paidBy").path("login").asString(""),
            read.path("paidBy").path("name").asString(""));
    if (payer.login().isBlank()) {
      return List.of(manifest + " is no payout manifest: it does not say who paid");
    }
    try {
      SealFile seals = SealFile.read(Files.readString(seal));
      return beans.get(PayoutSeal.class).objections(content, seals, payer);
    } catch (IllegalArgumentException e) {
      return List.of(seal + " is no file of seals: " + e.getMessage());
    }
  }

  private JsonNode read(byte[] content) throws IOException {
    try {
      return JsonMapper.shared().readTree(content);
    } catch (JacksonException e) {
      throw new IOException(manifest + " is no payout manifest: it is no JSON", e);
    }
  }
}
