package org.hamafza.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Starts a jar in a JVM of its own and waits for the first page that is answered with 200. */
final class Start {

  // Long enough for a machine on which much else is going on.
  private static final long LONGEST = Duration.ofMinutes(15).toNanos();

  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  /** Seconds from the launch of the JVM to the first 200; the JVM has ended when this returns. */
  double seconds(Path jar, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Path output = folder.resolve("output.log");
    long start = System.nanoTime();
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--server.port=" + port)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      while (!answers(port)) {
        if (program.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() - start > LONGEST) {
          throw new IllegalStateException("Did not start:\n" + Files.readString(output));
        }
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private boolean answers(int port) throws InterruptedException {
    HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
    try {
      return browser.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
