package org.hamafza.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hamafza.documents.content.Content;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has every file looked at by ClamAV, where one is configured. If it is configured and does not
 * answer, no file is taken in.
 */
@Component
public class VirusScanner {

  private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);
  private static final Duration PATIENCE_FOR_A_WORD = Duration.ofSeconds(2);

  /**
   * How it is with the scanner.
   *
   * @param lastFailure when a file could not be scanned on this node, since its start; null if that
   *     never happened
   * @param cause of that failure
   */
  public record State(boolean configured, boolean answers, Instant lastFailure, String cause) {}

  private record Failure(Instant at, String cause) {}

  private final Clamd clamd;
  private final Clock clock;
  private volatile Failure failure;

  VirusScanner(
      @Value("${hamafza.clamav.address:}") String address,
      @Value("${hamafza.clamav.timeout:30s}") Duration timeout,
      Clock clock) {
    this.clamd = address.isBlank() ? null : Clamd.at(address.strip(), timeout);
    this.clock = clock;
  }

  /**
   * Looks at a file.
   *
   * @throws InvalidInput at field {@code file} if a virus is found
   * @throws Unavailable if the scanner is configured but does not say yes or no
   */
  void check(Content content) {
    if (clamd == null) {
      return;
    }
    Optional<String> virus = scan(content);
    if (virus.isPresent()) {
      log.warn("the scanner found {} in an upload of {} bytes", virus.get(), content.size());
      throw new InvalidInput("file", "documents.error.virus");
    }
  }

  /** Asks the scanner whether it is there. */
  public State state() {
    boolean answers = clamd != null && clamd.answersWithin(PATIENCE_FOR_A_WORD);
    Failure last = failure;
    return new State(
        clamd != null, answers, last == null ? null : last.at(), last == null ? "" : last.cause());
  }

  private Optional<String> scan(Content content) {
    try {
      return clamd.scan(content.stream());
    } catch (IOException down) {
      failure = new Failure(clock.instant(), String.valueOf(down.getMessage()));
      log.warn("an upload was refused because it could not be scanned: {}", down.toString());
      throw new Unavailable("documents.error.scanner", down);
    }
  }
}
