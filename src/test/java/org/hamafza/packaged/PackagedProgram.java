package org.hamafza.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * The jar as it is shipped, running with the demo people in a process of its own, on a database of
 * its own, without mail unless told otherwise. It can be killed and started again on the same
 * database and port.
 */
final class PackagedProgram implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(10);
  private static final String LOADED = "The demo data is complete";
  private static final String NOT_LOADED = "The demo data is not complete";

  private final Path home;
  private final Path log;
  private final List<String> arguments;
  private final URI address;
  private Process process;

  private PackagedProgram(Path home, int port, List<String> arguments) {
    this.home = home;
    this.log = home.resolve("program.log");
    this.arguments = arguments;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /**
   * The one that tests share which leave it running; it ends with the JVM. The system property
   * {@code hamafza.address} names one on this machine that runs already.
   */
  static PackagedProgram shared() {
    return Shared.PROGRAM;
  }

  /** A new one on an H2 file of its own, with more arguments. */
  static PackagedProgram onH2(String... more) {
    return start(
        home -> {
          List<String> arguments = new ArrayList<>(List.of(more));
          arguments.add(
              "--spring.datasource.url=jdbc:h2:file:"
                  + home.resolve("hamafza")
                  + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
          return arguments;
        });
  }

  /** A new one on a PostgreSQL database, empty or shared with others, with more arguments. */
  static PackagedProgram onPostgres(String url, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.datasource.url=" + url);
    arguments.add("--spring.datasource.username=postgres");
    arguments.add("--spring.datasource.password=");
    arguments.addAll(List.of(more));
    return start(home -> arguments);
  }

  private static PackagedProgram start(Function<Path, List<String>> database) {
    assumeTrue(
        System.getProperty("hamafza.jar") != null,
        "The packaged program is tested by `mvn verify`, which names the jar.");
    try {
      Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "packaged");
      PackagedProgram program =
          new PackagedProgram(
              home.toAbsolutePath(), freePort(), database.apply(home.toAbsolutePath()));
      program.startOrEnd();
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void startOrEnd() {
    try {
      start();
    } catch (RuntimeException | Error failed) {
      if (process != null) {
        kill();
      }
      throw failed;
    }
  }

  /** Starts it and waits until it answers and the demo data is there. */
  void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("hamafza.jar")));
    command.addAll(
        List.of(
            "--spring.profiles.active=demo",
            "--server.address=127.0.0.1",
            "--server.port=" + address.getPort()));
    command.addAll(arguments);
    try {
      Files.deleteIfExists(log);
      process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Awaitility.await("start of the program, see " + log)
        .atMost(START)
        .failFast(
            "the program ended, see " + log, () -> !process.isAlive() || log().contains(NOT_LOADED))
        .until(() -> Files.readString(log).contains(LOADED) && isHealthy());
  }

  private boolean isHealthy() {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  URI address() {
    return address;
  }

  /** What it has said since its start. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The demo person of that name, over the API. */
  PersonOverHttp as(String username) {
    return new PersonOverHttp(address, username);
  }

  /** Ends it at once, as a power failure would (SIGKILL). */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Asks it to stop and waits until it has. */
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static final class Shared {
    private static final PackagedProgram PROGRAM = running();

    private static PackagedProgram running() {
      String address = System.getProperty("hamafza.address");
      if (address != null) {
        return new PackagedProgram(Path.of("target"), URI.create(address).getPort(), List.of());
      }
      PackagedProgram program = onH2();
      Runtime.getRuntime().addShutdownHook(new Thread(program::kill));
      return program;
    }
  }
}
