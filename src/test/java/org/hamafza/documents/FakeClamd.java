package org.hamafza.documents;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A scanner on this machine that behaves as it is told, well or badly. */
final class FakeClamd implements AutoCloseable {

  /** How it behaves once a whole file has been sent, or before. */
  interface Manner {
    void answer(Socket line, DataInputStream in) throws IOException;
  }

  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Integer> sizes = new CopyOnWriteArrayList<>();
  private final List<Socket> lines = new ArrayList<>();

  private FakeClamd(Manner manner) {
    try {
      door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(() -> serve(manner));
  }

  /** Reads the command and all of the file, then says this. */
  static FakeClamd saying(String answer) {
    return new FakeClamd(
        (line, in) -> {
          if (command(in).equals("zPING")) {
            say(line, "PONG\0");
          } else {
            line.setKeepAlive(read(in) >= 0);
            say(line, answer);
          }
        });
  }

  static FakeClamd behaving(Manner manner) {
    return new FakeClamd(manner);
  }

  /** Reads all of the file and remembers its size. */
  static FakeClamd counting() {
    FakeClamd[] self = new FakeClamd[1];
    self[0] =
        new FakeClamd(
            (line, in) -> {
              if (command(in).equals("zPING")) {
                say(line, "PONG\0");
              } else {
                self[0].sizes.add(read(in));
                say(line, "stream: OK\0");
              }
            });
    return self[0];
  }

  String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  List<Integer> sizes() {
    return sizes;
  }

  static String command(DataInputStream in) throws IOException {
    StringBuilder word = new StringBuilder();
    for (int c = in.read(); c > 0; c = in.read()) {
      word.append((char) c);
    }
    return word.toString();
  }

  static int read(DataInputStream in) throws IOException {
    int size = 0;
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      in.readNBytes(length);
      size += length;
    }
    return size;
  }

  static void say(Socket line, String words) throws IOException {
    line.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    line.getOutputStream().flush();
  }

  private void serve(Manner manner) {
    while (!door.isClosed()) {
      try {
        Socket line = door.accept();
        synchronized (lines) {
          lines.add(line);
        }
        threads.execute(() -> converse(line, manner));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void converse(Socket line, Manner manner) {
    try (line;
        DataInputStream in = new DataInputStream(line.getInputStream())) {
      manner.answer(line, in);
    } catch (IOException gone) {
      // The other side has hung up, which some tests want.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    synchronized (lines) {
      for (Socket line : lines) {
        line.close();
      }
    }
    threads.shutdownNow();
  }
}
