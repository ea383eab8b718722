package org.hamafza.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What was asked for, also while the container is already forwarding to the error page. */
final class Requests {

  private Requests() {}

  /** The path inside the application. */
  static String path(HttpServletRequest request) {
    return address(request).substring(request.getContextPath().length());
  }

  static boolean isApi(HttpServletRequest request) {
    return path(request).startsWith("/api/");
  }

  /** Whether a program asks, or a script in a page that reads what went wrong itself. */
  static boolean wantsProblem(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return isApi(request)
        || accept != null && accept.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
  }

  /** The address of this same page in another language. */
  static String inLanguage(HttpServletRequest request, String language) {
    String query = query(request);
    Stream<String> others =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("lang="));
    return address(request)
        + Stream.concat(others, Stream.of("lang=" + language))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String address(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  private static String query(HttpServletRequest request) {
    boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    Object query =
        failed
            ? request.getAttribute("jakarta.servlet.error.query_string")
            : request.getQueryString();
    return query == null ? "" : query.toString();
  }
}
