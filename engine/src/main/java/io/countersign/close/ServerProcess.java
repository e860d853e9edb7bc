package io.countersign.close;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which process of which machine claims something. A process that was killed and started again is
 * another one, even with the same number.
 */
record ServerProcess(String host, long pid, long startedMillis, String id) {

  static ServerProcess current() {
    ProcessHandle process = ProcessHandle.current();
    return new ServerProcess(
        hostName(), process.pid(), started(process), UUID.randomUUID().toString());
  }

  static Optional<ServerProcess> parse(String text) {
    String[] parts = text.split(" ", -1);
    return parts.length == 4
        ? Optional.of(
            new ServerProcess(
                parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]))
        : Optional.empty();
  }

  /** Whether the process is known to be gone; on another machine nobody can tell. */
  boolean isGone() {
    if (!host.equals(hostName())) {
      return false;
    }
    return ProcessHandle.of(pid).map(found -> started(found) != startedMillis).orElse(true);
  }

  @Override
  public String toString() {
    return host + ' ' + pid + ' ' + startedMillis + ' ' + id;
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replace(' ', '-');
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
