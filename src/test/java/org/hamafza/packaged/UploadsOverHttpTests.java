package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
      String request =
          """
          POST %s HTTP/1.1\r
          Host: x\r
          Accept-Language: en\r
          %sContent-Type: multipart/form-data; boundary=b\r
          Content-Length: %d\r
          Connection: close\r
          \r
          """
              .formatted(path, token, length);
      out.write((request + HEAD).getBytes(StandardCharsets.US_ASCII));
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
