package org.hamafza.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hamafza.documents.content.Content;

/** Talks to clamd over TCP: the two commands PING and INSTREAM of its protocol. */
final class Clamd {

  private static final String FOUND = " FOUND";

  private final String host;
  private final int port;
  private final Duration timeout;

  private Clamd(String host, int port, Duration timeout) {
    this.host = host;
    this.port = port;
    this.timeout = timeout;
  }

  /** The one at {@code host:port}. */
  static Clamd at(String address, Duration timeout) {
    URI parts = URI.create("tcp://" + address);
    if (parts.getHost() == null || parts.getPort() < 1) {
      throw new IllegalArgumentException("hamafza.clamav.address is no host:port: " + address);
    }
    return new Clamd(parts.getHost(), parts.getPort(), timeout);
  }

  /**
   * The name of the virus that is in {@code content}, or nothing.
   *
   * @throws IOException if it gave no clear answer in time
   */
  Optional<String> scan(InputStream content) throws IOException {
    try (ClamdLine line = open(timeout)) {
      line.say("zINSTREAM\0");
      byte[] part = new byte[Content.PART];
      for (int count = content.read(part); count > 0; count = content.read(part)) {
        line.send(part, count);
      }
      line.send(part, 0);
      return verdict(line.answer());
    }
  }

  boolean answersWithin(Duration patience) {
    try (ClamdLine line = open(patience)) {
      line.say("zPING\0");
      return line.answer().equals("PONG");
    } catch (IOException silent) {
      return false;
    }
  }

  private ClamdLine open(Duration patience) throws IOException {
    return ClamdLine.to(new InetSocketAddress(host, port), patience);
  }

  private static Optional<String> verdict(String answer) throws IOException {
    if (answer.equals("stream: OK")) {
      return Optional.empty();
    }
    if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
      int from = "stream: ".length();
      return Optional.of(answer.substring(from, answer.length() - FOUND.length()));
    }
    throw new IOException("clamd answered: " + answer);
  }
}
