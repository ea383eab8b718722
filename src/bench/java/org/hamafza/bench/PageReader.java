package org.hamafza.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.TestCouncils;

/** Somebody who has signed in with a browser and reads pages over HTTP, on loopback. */
final class PageReader {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern NEXT =
      Pattern.compile("href=\"([^\"]*[?;](?:before|after)=[^\"]+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI address;
  private final String token;

  PageReader(int port, String username) {
    address = URI.create("http://localhost:" + port);
    String form =
        "username=" + encoded(username) + "&password=" + encoded(TestCouncils.PASSWORD) + "&_csrf=";
    HttpResponse<String> answer = post("/sign-in", form + encoded(first(TOKEN, get("/sign-in"))));
    if (answer.statusCode() != 302 || answer.headers().map().toString().contains("error")) {
      throw new IllegalStateException(username + " was not let in: " + answer);
    }
    token = encoded(first(TOKEN, get("/")));
  }

  /** Sends a form, which must be taken. */
  void send(String path, String fields) {
    HttpResponse<String> answer = post(path, fields + "&_csrf=" + token);
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
  }

  private HttpResponse<String> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** What a page fetches anew; null while there is nothing new. */
  String beat(String path) {
    HttpResponse<String> answer = ask(path);
    return answer.statusCode() == 204 ? null : answer.body();
  }

  private HttpResponse<String> ask(String path) {
    return send(
        HttpRequest.newBuilder(address.resolve(path.replace(" ", "%20")))
            .header("Accept-Language", "fa")
            .header("Accept", "text/html"));
  }

  /** The whole page, as a Persian reader gets it. */
  String get(String path) {
    HttpResponse<String> answer = ask(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  /** Where the link to the following page leads. */
  String pathAfter(String path) {
    return first(NEXT, get(path)).replace("&amp;", "&");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String first(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + pattern + " in\n" + page);
    }
    return matcher.group(1);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
