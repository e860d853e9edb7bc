package io.countersign.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A MySQL server of our own that may be killed. It is started by the script that {@code
 * COUNTERSIGN_TEST_MYSQL_TOOL} names ({@code script folder port}); {@code
 * COUNTERSIGN_TEST_MYSQL_HOME} may name a folder in which that script has unpacked one already.
 */
final class MySqlServer implements AutoCloseable {

  private static final String TOOL = "COUNTERSIGN_TEST_MYSQL_TOOL";
  private static final String HOME = "COUNTERSIGN_TEST_MYSQL_HOME";
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final Path tool;
  private final Path folder;
  private final int port;
  private @Nullable Process process;

  private MySqlServer(Path tool, Path folder, int port) {
    this.tool = tool;
    this.folder = folder;
    this.port = port;
  }

  /** A running one with its data in a new folder; without the script the test is skipped. */
  static MySqlServer startOrSkip() throws IOException, InterruptedException {
    Path tool = tool().orElse(null);
    if (tool == null) {
      return Assumptions.abort(TOOL + " names no script that starts a MySQL");
    }
    Path folder = Files.createTempDirectory("faults-mysql");
    String home = System.getenv(HOME);
    if (home != null) {
      Files.createSymbolicLink(folder.resolve("root"), Path.of(home, "root").toRealPath());
    }
    MySqlServer server = new MySqlServer(tool, folder, freePort());
    Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
    server.start();
    return server;
  }

  private static Optional<Path> tool() {
    return Stream.of(
            Optional.ofNullable(System.getenv(TOOL)).map(Path::of).stream(),
            Stream.of(Path.of("../../shared/tools/real-mysql.sh")))
        .flatMap(found -> found)
        .map(Path::toAbsolutePath)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  int port() {
    return port;
  }

  /** A new schema. */
  Place schema() {
    return schema(port, "");
  }

  /** A new schema that is reached at another port. */
  Place schema(int behind, String options) {
    return new Place(
        ("jdbc:mysql://127.0.0.1:%d/faults_%s?createDatabaseIfNotExist=true"
                + "&allowPublicKeyRetrieval=true&useSSL=false&rewriteBatchedStatements=true%s")
            .formatted(behind, UUID.randomUUID().toString().replace('-', '_'), options),
        "root");
  }

  /** Starts it on the data that it has, and waits until it answers. */
  void start() throws IOException, InterruptedException {
    Process started =
        new ProcessBuilder("bash", tool.toString(), folder.toString(), String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    process = started;
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!answers()) {
      boolean ended = started.waitFor(100, TimeUnit.MILLISECONDS);
      if (ended || System.nanoTime() > deadline) {
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
      }
    }
  }

  /** {@code kill -9}. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private boolean answers() {
    String url = "jdbc:mysql://127.0.0.1:" + port + "/?allowPublicKeyRetrieval=true&useSSL=false";
    try (Connection connection = DriverManager.getConnection(url, "root", "")) {
      return connection.isValid(10);
    } catch (SQLException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
