package org.hamafza.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.Unavailable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/**
 * Says in plain words what an exception or a status means; what it says never comes from the
 * exception.
 */
@Component
class FailureTexts {

  private static final Set<Integer> EXPLAINED =
      Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 503);

  private static final Pattern NAMEABLE = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,100}");
  private static final String RETRY_AFTER_SECONDS = "60";

  private final Show show;

  FailureTexts(Show show) {
    this.show = show;
  }

  Failure of(Exception exception) {
    if (exception instanceof InvalidInput invalid) {
      return new Failure(
          HttpStatus.UNPROCESSABLE_ENTITY,
          text("failure.422.title"),
          text("failure.422.detail"),
          invalid.errors().stream().map(this::entry).toList(),
          HttpHeaders.EMPTY);
    }
    if (exception instanceof Conflict conflict) {
      String detail = show.message(conflict.messageKey(), conflict.args());
      return failure(HttpStatus.CONFLICT, detail, HttpHeaders.EMPTY);
    }
    if (exception.getCause() instanceof JsonMappingException unreadable) {
      return unreadable(unreadable);
    }
    if (exception instanceof Unavailable unavailable) {
      HttpHeaders headers = new HttpHeaders();
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      String detail = show.message(unavailable.messageKey(), List.of());
      return failure(HttpStatus.SERVICE_UNAVAILABLE, detail, headers);
    }
    if (exception instanceof ErrorResponse response) {
      return of(response.getStatusCode(), response.getHeaders());
    }
    return of(status(exception), HttpHeaders.EMPTY);
  }

  Failure of(HttpStatusCode status, HttpHeaders headers) {
    return failure(status, text(key(status) + ".detail"), headers);
  }

  /** The form was open so long, or the session was ended elsewhere, that its token has lapsed. */
  Failure sessionOver() {
    return new Failure(
        HttpStatus.FORBIDDEN,
        text("failure.session.title"),
        text("failure.session.detail"),
        List.of(),
        HttpHeaders.EMPTY);
  }

  /** JSON of which one value is not what the route reads; the value is named, never repeated. */
  private Failure unreadable(JsonMappingException exception) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : exception.getPath()) {
      String name = step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName();
      path.append(path.isEmpty() || name.startsWith("[") ? "" : ".").append(name);
    }
    List<Map<String, String>> errors =
        NAMEABLE.matcher(path).matches()
            ? List.of(Map.of("field", path.toString(), "message", text("failure.400.field")))
            : List.of();
    return new Failure(
        HttpStatus.BAD_REQUEST,
        text("failure.400.title"),
        text("failure.400.detail"),
        errors,
        HttpHeaders.EMPTY);
  }

  private Failure failure(HttpStatusCode status, String detail, HttpHeaders headers) {
    return new Failure(status, text(key(status) + ".title"), detail, List.of(), headers);
  }

  private static HttpStatus status(Exception exception) {
    if (exception instanceof NotFound) {
      return HttpStatus.NOT_FOUND;
    }
    return isSecond(exception) ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
  }

  // Two people at once, or one form sent twice: the first has won. The engine wraps what it meets.
  private static boolean isSecond(Throwable thrown) {
    return thrown instanceof ConcurrencyFailureException
        || thrown instanceof DuplicateKeyException
        || thrown != null && isSecond(thrown.getCause());
  }

  private static String key(HttpStatusCode status) {
    if (EXPLAINED.contains(status.value())) {
      return "failure." + status.value();
    }
    return status.is4xxClientError() ? "failure.4xx" : "failure.5xx";
  }

  private Map<String, String> entry(FieldError error) {
    return Map.of(
        "field", error.field(), "message", show.message(error.messageKey(), error.args()));
  }

  private String text(String key) {
    return show.message(key, List.of());
  }
}
