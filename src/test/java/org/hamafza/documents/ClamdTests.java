package org.hamafza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a clear yes is taken for one, whatever the scanner does, and nothing waits for ever. */
@Timeout(60)
class ClamdTests {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void sendsTheWholeFileAndTakesAClearYes() throws IOException {
    try (FakeClamd clamd = FakeClamd.counting()) {
      assertThat(Clamd.at(clamd.address(), LONG).scan(bytes(200_000))).isEmpty();
      assertThat(clamd.sizes()).containsExactly(200_000);
    }
  }

  @Test
  void namesTheVirus() throws IOException {
    try (FakeClamd clamd = FakeClamd.saying("stream: Eicar-Test-Signature FOUND\0")) {
      assertThat(Clamd.at(clamd.address(), LONG).scan(bytes(10))).contains("Eicar-Test-Signature");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSTREAM size limit exceeded. ERROR\0",
        "stream: OK ERROR\0",
        "stream: OK",
        "OK\0",
        "UNKNOWN COMMAND\0",
        "\0",
        ""
      })
  void takesNoOtherAnswerForAYes(String answer) throws IOException {
    try (FakeClamd clamd = FakeClamd.saying(answer)) {
      assertThatThrownBy(() -> Clamd.at(clamd.address(), LONG).scan(bytes(10)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void doesNotReadAnAnswerWithoutEnd() throws IOException {
    try (FakeClamd clamd = FakeClamd.saying("stream: " + "a".repeat(100_000) + " FOUND\0")) {
      assertThatThrownBy(() -> Clamd.at(clamd.address(), LONG).scan(bytes(10)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void givesUpOnOneThatIsSilent() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (FakeClamd clamd =
        FakeClamd.behaving(
            (line, in) -> {
              FakeClamd.command(in);
              FakeClamd.read(in);
              in.read();
              over.countDown();
            })) {
      assertThatThrownBy(() -> Clamd.at(clamd.address(), SHORT).scan(bytes(10)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in time");
      assertThat(Clamd.at(clamd.address(), LONG).answersWithin(SHORT)).isFalse();
    }
  }

  @Test
  void givesUpOnOneThatDoesNotEvenRead() throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + door.getLocalPort();
      assertThatThrownBy(() -> Clamd.at(address, SHORT).scan(bytes(50_000_000)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in time");
    }
  }

  @Test
  void givesUpOnOneThatSpellsItsAnswer() throws IOException {
    // One letter for each part that comes: it is always busy and never done.
    try (FakeClamd clamd =
        FakeClamd.behaving(
            (line, in) -> {
              FakeClamd.command(in);
              FakeClamd.read(in);
              for (int i = 0; in.available() == 0; i++) {
                FakeClamd.say(line, i % 2 == 0 ? "s" : "t");
                line.setSoTimeout(20);
                waitForHangUp(in);
              }
            })) {
      assertThatThrownBy(() -> Clamd.at(clamd.address(), SHORT).scan(bytes(10)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void saysThatOneThatHangsUpGaveNoAnswer() throws IOException {
    try (FakeClamd clamd = FakeClamd.behaving((line, in) -> FakeClamd.command(in))) {
      assertThatThrownBy(() -> Clamd.at(clamd.address(), LONG).scan(bytes(5_000_000)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    String address = "127.0.0.1:" + door.getLocalPort();
    door.close();
    assertThatThrownBy(() -> Clamd.at(address, LONG).scan(bytes(10)))
        .isInstanceOf(IOException.class);
    assertThat(Clamd.at(address, LONG).answersWithin(LONG)).isFalse();
  }

  @Test
  void asksWhetherItIsThere() throws IOException {
    try (FakeClamd clamd = FakeClamd.counting()) {
      assertThat(Clamd.at(clamd.address(), LONG).answersWithin(LONG)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:", ":3310", "a b:1", "localhost:0"})
  void refusesToStartWithAnAddressThatIsNone(String address) {
    assertThatThrownBy(() -> Clamd.at(address, LONG)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void waitForHangUp(InputStream in) throws IOException {
    try {
      if (in.read() < 0) {
        throw new IOException("hung up");
      }
    } catch (java.net.SocketTimeoutException notYet) {
      return;
    }
  }

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }
}
