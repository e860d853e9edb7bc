package io.countersign.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A small disk in memory that can be filled to the last byte. */
record FullDisk(Path folder) implements AutoCloseable {

  private static final String FILLER = "filler";

  /** One of some megabytes; where nothing may be mounted the test is skipped. */
  static FullDisk mountOrSkip(int megabytes) throws IOException {
    Path folder = Files.createTempDirectory("faults-disk");
    int exit = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder + "");
    if (exit != 0) {
      Files.delete(folder);
      return Assumptions.abort("this user may not mount a tmpfs");
    }
    return new FullDisk(folder);
  }

  void fill() {
    byte[] block = new byte[4_096];
    try (OutputStream filler = Files.newOutputStream(folder.resolve(FILLER))) {
      while (true) {
        filler.write(block);
      }
    } catch (IOException full) {
      // as it should be
    }
  }

  void free() {
    try {
      Files.deleteIfExists(folder.resolve(FILLER));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    run("umount", "--lazy", folder.toString());
    Files.deleteIfExists(folder);
  }

  private static int run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.onExit().orTimeout(1, TimeUnit.MINUTES).join().exitValue();
  }
}
