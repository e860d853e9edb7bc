package io.countersign.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A wire to a database on this machine that fails when it is told to. */
final class FaultyWire implements AutoCloseable {

  /** What a wire may do. */
  enum Fault {
    /** Works. */
    NONE,
    /** Ends all connections at once, in the middle of whatever they carry. */
    CUT,
    /** Says nothing any more to those who are connected, and never that it does so. */
    DEAF,
    /** Every answer takes a while longer. */
    LATE,
    /** Carries little at a time. */
    NARROW
  }

  private static final int WIDE = 16_384;
  private static final int NARROW = 256;
  private static final long LATE_NANOS = 3_000_000;
  private static final long NARROW_NANOS = 500_000;

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile Fault fault = Fault.NONE;

  FaultyWire(int target) throws IOException {
    this.target = target;
    daemon(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Fails like this from now on; {@link Fault#NONE} mends it and ends what nobody hears. */
  void fail(Fault how) {
    fault = how;
    switch (how) {
      case CUT -> links.forEach(Link::reset);
      case DEAF -> links.forEach(link -> link.deaf = true);
      case NONE -> links.stream().filter(link -> link.deaf).forEach(Link::reset);
      case LATE, NARROW -> {}
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    links.forEach(Link::reset);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Link link = new Link(door.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
        links.add(link);
        daemon(() -> link.carry(link.near, link.far));
        daemon(() -> link.carry(link.far, link.near));
      } catch (IOException e) {
        // closed, or there is no database behind it: whoever connects hears of it
      }
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "faulty-wire");
    thread.setDaemon(true);
    thread.start();
  }

  /** One connection through the wire. */
  private final class Link {

    private final Socket near;
    private final Socket far;
    private volatile boolean deaf;

    private Link(Socket near, Socket far) {
      this.near = near;
      this.far = far;
    }

    private void carry(Socket from, Socket to) {
      try {
        from.setTcpNoDelay(true);
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] some = new byte[WIDE];
        int read = in.read(some, 0, WIDE);
        while (read >= 0) {
          LockSupport.parkNanos(fault == Fault.LATE ? LATE_NANOS : 0);
          int width = fault == Fault.NARROW ? NARROW : WIDE;
          for (int sent = 0; sent < read && !deaf; sent += width) {
            LockSupport.parkNanos(fault == Fault.NARROW ? NARROW_NANOS : 0);
            out.write(some, sent, Math.min(width, read - sent));
          }
          read = in.read(some, 0, WIDE);
        }
      } catch (IOException e) {
        // one side is gone; the other hears of it below
      }
      if (!deaf) {
        reset();
      }
    }

    /** Ends both sides without a farewell. */
    private void reset() {
      links.remove(this);
      for (Socket side : new Socket[] {near, far}) {
        try {
          side.setSoLinger(true, 0);
          side.close();
        } catch (IOException e) {
          // it was gone before
        }
      }
    }
  }
}
