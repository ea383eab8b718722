package org.hamafza;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Asks the program over HTTP, as a person or as a stranger, and tells what came back. */
public class Visitor {

  /** What came back; a fault that nobody answered is a 500. */
  public record Answer(int status, String type, String location, String body) {

    boolean isRefusal() {
      return status >= 400 && status < 500;
    }

    boolean isProblem() {
      return isRefusal() && type != null && type.startsWith("application/problem+json");
    }
  }

  private final MockMvc mvc;
  private final String username;
  private final String language;
  private final Map<String, String> headers;

  private Visitor(MockMvc mvc, String username, String language, Map<String, String> headers) {
    this.mvc = mvc;
    this.username = username;
    this.language = language;
    this.headers = headers;
  }

  static Visitor stranger(MockMvc mvc) {
    return new Visitor(mvc, null, "fa", Map.of());
  }

  public static Visitor of(MockMvc mvc, String username) {
    return new Visitor(mvc, username, "fa", Map.of());
  }

  Visitor reading(String otherLanguage) {
    return new Visitor(mvc, username, otherLanguage, headers);
  }

  /** The same who sends that header with everything. */
  Visitor with(String header, String value) {
    return new Visitor(mvc, username, language, Map.of(header, value));
  }

  public Answer get(String path) {
    return ask(request("GET", path));
  }

  /** Sends a form with its token. */
  public Answer send(String path, Map<String, List<String>> fields) {
    MockHttpServletRequestBuilder request = request("POST", path).with(csrf());
    fields.forEach((name, values) -> values.forEach(value -> request.param(name, value)));
    return ask(request);
  }

  /** Sends a form without token. */
  Answer sendWithoutToken(String method, String path) {
    return ask(request(method, path));
  }

  /** Sends a file with the token of a form. */
  Answer upload(String path, String kind) {
    return upload(path, Map.of("kind", kind));
  }

  /** Sends a file with other fields and the token of a form. */
  Answer upload(String path, Map<String, String> fields) {
    byte[] pdf = "%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII);
    return upload(
        path, fields, new MockMultipartFile("file", "letter.pdf", "application/pdf", pdf));
  }

  /** Sends a table with the token of a form. */
  Answer uploadTable(String path, String csv) {
    return uploadTable(path, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with bytes that may be anything. */
  Answer uploadTable(String path, byte[] table) {
    return upload(path, Map.of(), new MockMultipartFile("file", "table.csv", "text/csv", table));
  }

  private Answer upload(String path, Map<String, String> fields, MockMultipartFile file) {
    var request = MockMvcRequestBuilders.multipart(URI.create(path));
    request.file(file);
    fields.forEach(request::param);
    request.with(csrf()).with(user(username));
    return ask(request);
  }

  /** Sends a file in one piece as resumable uploads do it, to the pages or to the API. */
  Answer uploadInPieces(String path, String owner, long id, String kind) {
    byte[] pdf = "%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII);
    Answer begun = announce(path, owner, id, kind, pdf.length);
    if (begun.status() != 201) {
      return begun;
    }
    return append(begun.location(), pdf);
  }

  /** Sends the first bytes of a file that was announced. */
  Answer append(String location, byte[] bytes) {
    return ask(
        request("PATCH", location)
            .with(csrf())
            .header("Upload-Offset", 0)
            .contentType("application/offset+octet-stream")
            .content(bytes));
  }

  /** Announces a file that is to come in pieces; the answer names where to. */
  Answer announce(String path, String owner, long id, String kind, int length) {
    return ask(
        request("POST", path)
            .with(csrf())
            .header("Upload-Length", length)
            .header("Upload-Metadata", metadata(owner, id, kind)));
  }

  private static String metadata(String owner, long id, String kind) {
    Map<String, String> said =
        Map.of("owner", owner, "id", "" + id, "kind", kind, "filename", "in-pieces.pdf");
    return said.entrySet().stream()
        .map(
            each ->
                each.getKey()
                    + " "
                    + Base64.getEncoder()
                        .encodeToString(each.getValue().getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining(","));
  }

  /** Sends a body to the API; null for none. */
  Answer json(String method, String path, String body) {
    MockHttpServletRequestBuilder request =
        request(method, path).accept(MediaType.APPLICATION_JSON);
    if (!headers.containsKey("If-Match")) {
      request.header("If-Match", "*");
    }
    if (body != null) {
      request
          .contentType(MediaType.APPLICATION_JSON)
          .content(body.getBytes(StandardCharsets.UTF_8));
    }
    return ask(request);
  }

  /** As a program or a page would use this route, with nothing in it. */
  Answer use(Route route, String path) {
    String method = route.method().equals("ANY") ? "GET" : route.method();
    if (route.isApi() && !route.reads()) {
      return json(method, path, "{}");
    }
    return ask(request(method, path).with(csrf()));
  }

  private MockHttpServletRequestBuilder request(String method, String path) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path))
            .header("Accept-Language", language)
            .cookie(new Cookie("hamafza-language", language));
    headers.forEach(request::header);
    return username == null ? request : request.with(user(username));
  }

  private static String location(MockHttpServletResponse response) {
    return response.getRedirectedUrl() == null
        ? response.getHeader("Location")
        : response.getRedirectedUrl();
  }

  // The container would answer an escaped exception with 500.
  private Answer ask(RequestBuilder request) {
    try {
      MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
      return new Answer(
          response.getStatus(), response.getContentType(), location(response), words(response));
    } catch (Exception fault) {
      return new Answer(500, "", "", fault.toString());
    }
  }

  /** What can be read in it, whatever it is packed in. */
  private static String words(MockHttpServletResponse response) throws Exception {
    String type = response.getContentType() == null ? "" : response.getContentType();
    if (type.startsWith("application/pdf")) {
      return PdfWords.of(response.getContentAsByteArray());
    }
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    return type.startsWith("text/calendar") ? body.replaceAll("\r?\n[ \t]", "") : body;
  }
}
