package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes through the door of the container, before any page or service sees it. */
@Tag("packaged")
class UploadsOverHttpTests {

  private static final int TOO_LARGE = 25 * 1024 * 1024;
  private static final String HEAD =
      """
      --b\r
      Content-Disposition: form-data; name="kind"\r
      \r
      OTHER\r
      --b\r
      Content-Disposition: form-data; name="file"; filename="a.pdf"\r
      \r
      %PDF-1.4
      """;

  private final URI address = PackagedProgram.shared().address();

  @Test
  void nothingIsReadOfWhatSaysThatItIsFarTooLarge() throws IOException {
    expect("HTTP/1.1 413", path(), token(), 99_999_999_999L, 0, "");
  }

  @Test
  void nothingIsReadOfAStrangersFiles() throws IOException {
    expect("HTTP/1.1 302", "/proposals/1/files", "", 50_000_000L, 0, "");
  }

  @Test
  void whatIsTooLargeIsRefusedInWords() throws IOException {
    String end = "\r\n--b--\r\n";
    long length = HEAD.length() + TOO_LARGE + end.length();
    expect("larger than 20 megabytes", path(), token(), length, TOO_LARGE, end);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenForms")
  void aBrokenFormIsRefusedAndLeavesNothingBehind(String what, String headers, String body)
      throws IOException {
    String path = path();
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      line.setSoTimeout(60_000);
      String head = request(path, token() + headers) + body;
      line.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      line.shutdownOutput();
      assertThat(answer(line.getInputStream(), "\r\n")).containsPattern("^(HTTP/1.1 4..|$)");
    }
    assertThat(PackagedProgram.shared().as("ngo-n06").get(path).ok()).isEmpty();
  }

  static Stream<Arguments> brokenForms() {
    String form = "Content-Type: multipart/form-data; boundary=b\r\n";
    String whole = HEAD + "\r\n--b--\r\n";
    String chunk = "Transfer-Encoding: chunked\r\n";
    return Stream.of(
        Arguments.of("no end", form + length(HEAD.length()), HEAD),
        Arguments.of("less than was announced", form + length(5_000), HEAD),
        Arguments.of("more than was announced", form + length(HEAD.length() - 5), whole),
        Arguments.of("no boundary", "Content-Type: multipart/form-data\r\n" + whole(whole), whole),
        Arguments.of("another boundary", form.replace("=b", "=c") + whole(whole), whole),
        Arguments.of(
            "a boundary that is too long",
            form.replace("=b", "=" + "b".repeat(9000)) + whole(whole),
            whole),
        Arguments.of("no file", form + length(7), "--b--\r\n"),
        Arguments.of(
            "a part without an end of its head",
            form + whole(whole.replace("\r\n\r\n", "\r\n")),
            whole.replace("\r\n\r\n", "\r\n")),
        Arguments.of(
            "a part with a head without end",
            form + length(100_000),
            "--b\r\nX: " + "x".repeat(99_992)),
        Arguments.of("a length that is none", form + "Content-Length: -1\r\n", whole),
        Arguments.of(
            "two lengths", form + length(whole.length()) + length(whole.length() + 1), whole),
        Arguments.of("a broken chunk", form + chunk, "zz\r\n" + whole),
        Arguments.of("chunks without end", form + chunk, "5\r\n--b\r\n\r\n"),
        Arguments.of("a length and chunks", form + chunk + length(3), "3\r\n--b\r\n0\r\n\r\n"));
  }

  private static String whole(String body) {
    return length(body.length());
  }

  private static String length(long bytes) {
    return "Content-Length: " + bytes + "\r\n";
  }

  private static String request(String path, String headers) {
    return "POST %s HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nConnection: close\r\n%s\r\n"
        .formatted(path, headers);
  }

  // A hundred times as much as is accepted, in chunks whose number nobody knows beforehand.
  // Taken are the largest form (101 MB), what is read to show the answer (500 MB), and the line's.
  @Test
  void anEndlessFormIsRefusedAfterTheLargestSize() throws IOException {
    String path = path();
    long sent = 0;
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      line.setSoTimeout(60_000);
      OutputStream out = line.getOutputStream();
      String headers =
          token()
              + "Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n";
      String first = "%x\r\n%s\r\n".formatted(HEAD.length(), HEAD);
      out.write((request(path, headers) + first).getBytes(StandardCharsets.ISO_8859_1));
      byte[] part =
          ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      for (; sent < 100L * TOO_LARGE; sent += 0x10000) {
        out.write(part);
      }
    } catch (SocketException hungUp) {
      assertThat(sent).isLessThan(620L * 1024 * 1024);
    }
    assertThat(sent).as("bytes taken").isLessThan(100L * TOO_LARGE);
    assertThat(PackagedProgram.shared().as("ngo-n06").get(path).ok()).isEmpty();
  }

  private String path() {
    long draft =
        PackagedProgram.shared()
            .as("ngo-n06")
            .post("/api/v1/proposals", Map.of())
            .ok()
            .path("id")
            .asLong();
    return "/api/v1/proposals/" + draft + "/attachments";
  }

  private static String token() {
    String words = "ngo-n06:" + PersonOverHttp.PASSWORD;
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8))
        + "\r\n";
  }

  /** Announces {@code length} bytes, sends the head, so many others and the end. */
  private void expect(String words, String path, String token, long length, int filling, String end)
      throws IOException {
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      line.setSoTimeout(60_000);
      OutputStream out = line.getOutputStream();
      String headers = token + "Content-Type: multipart/form-data; boundary=b\r\n" + length(length);
      out.write((request(path, headers) + HEAD).getBytes(StandardCharsets.US_ASCII));
      byte[] part = new byte[64 * 1024];
      for (int sent = 0; sent < filling; sent += part.length) {
        out.write(part, 0, Math.min(part.length, filling - sent));
      }
      out.write(end.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      assertThat(answer(line.getInputStream(), words)).contains(words);
    }
  }

  /** The answer up to the words that are waited for: the server does not hang up at once. */
  private static String answer(InputStream in, String words) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] part = new byte[4000];
    while (text.indexOf(words) < 0) {
      int count = in.read(part);
      if (count < 0) {
        return text.toString();
      }
      text.append(new String(part, 0, count, StandardCharsets.UTF_8));
    }
    return text.toString();
  }
}
