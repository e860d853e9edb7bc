package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys in a device, by SoftHSM2, the device made of software: in a process of its own, because the
 * library reads where its tokens lie from the environment. Skipped where it is not installed,
 * unless -Dsofthsm.required=true.
 */
@EnabledIf(value = "wanted", disabledReason = "softhsm2 is not installed")
class SoftHsmTest {

  @TempDir Path directory;

  static boolean wanted() {
    return Boolean.getBoolean("softhsm.required") || Files.exists(HsmSession.LIBRARY);
  }

  @Test
  void aKeyThatNeverLeavesItsDeviceSigns() throws Exception {
    Files.createDirectories(directory.resolve("tokens"));
    Path configuration =
        Files.writeString(
            directory.resolve("softhsm2.conf"),
            "directories.tokendir = " + directory.resolve("tokens") + "\n");
    run(
        configuration,
        "softhsm2-util",
        "--init-token",
        "--slot",
        "0",
        "--label",
        "countersign",
        "--so-pin",
        "12345678",
        "--pin",
        HsmSession.PIN);
    String told =
        run(
            configuration,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            HsmSession.class.getName(),
            directory.toString());
    assertThat(told)
        .contains("EC key without an encoding, VALID LTA")
        .contains("RSA key without an encoding, VALID LTA");
  }

  private String run(Path configuration, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", configuration.toString());
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(told).isZero();
    return told;
  }
}
