package org.hamafza.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;

/** A demo person who works through the JSON API with HTTP Basic. */
final class PersonOverHttp {

  /** The demo's password, as application-demo.yaml has it. */
  static final String PASSWORD = "hamafza-demo-1399";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<URI> address;
  private final String username;

  PersonOverHttp(URI address, String username) {
    this(() -> address, username);
  }

  /** One whose every request goes where {@code address} says. */
  PersonOverHttp(Supplier<URI> address, String username) {
    this.address = address;
    this.username = username;
  }

  /** What the program answered; {@code body} is a missing node if it was empty. */
  record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The body of an answer that must say 2xx. */
    JsonNode ok() {
      assertThat(status).as("%s", body).isBetween(200, 299);
      return body;
    }

    boolean succeeded() {
      return status >= 200 && status < 300;
    }
  }

  String username() {
    return username;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, Object body, String... headers) {
    return send(withBody(path, "POST", body, headers));
  }

  Answer put(String path, Object body, String... headers) {
    return send(withBody(path, "PUT", body, headers));
  }

  /** Uploads a document of that name. */
  Answer upload(String path, String name) {
    String boundary = "hamafza-packaged-test";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, name)
            + "Content-Type: application/pdf\r\n\r\n";
    String body = head + "%PDF-1.4\n%%EOF\n\r\n--" + boundary + "--\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder withBody(String path, String method, Object body, String... headers) {
    try {
      HttpRequest.Builder request =
          request(path)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
      return headers.length == 0 ? request : request.headers(headers);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    String token = username + ":" + PASSWORD;
    return HttpRequest.newBuilder(address.get().resolve(path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept-Language", "en")
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      String body = answer.body();
      boolean json =
          answer.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
      return new Answer(
          answer.statusCode(),
          answer.headers(),
          json && !body.isEmpty() ? JSON.readTree(body) : JSON.missingNode());
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The program did not answer: whether it did what was asked is unknown. */
  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(IOException cause) {
      super(cause);
    }
  }
}
