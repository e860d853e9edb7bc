package io.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Worker}; whoever closes it kills it if it is still at work. */
record WorkerProcess(Process process, BufferedReader out) implements AutoCloseable {

  /** One that works; its complaints go to those of this build. */
  static WorkerProcess start(Place place, List<String> options, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    command.addAll(List.of(place.url(), place.user()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new WorkerProcess(process, out);
  }

  /** Reads what it says up to a word; fails when it ends before. */
  void awaitWord(String word) throws IOException {
    String line = out.readLine();
    while (line != null && !line.equals(word)) {
      line = out.readLine();
    }
    assertThat(line).isEqualTo(word);
  }

  /** Whether it ends by itself within a time. */
  boolean endsWithin(long millis) throws InterruptedException {
    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return false;
    }
    assertThat(process.exitValue()).isZero();
    return true;
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    kill();
    out.close();
  }
}
