package org.hamafza.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers the API's 401 and 403 as problem details. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;
  private final MessageSource messages;
  private final LocaleResolver languages;

  ApiProblems(ObjectMapper json, MessageSource messages, LocaleResolver languages) {
    this.json = json;
    this.messages = messages;
    this.languages = languages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Basic realm=\"Hamafza\", charset=\"UTF-8\"");
    write(request, response, HttpStatus.UNAUTHORIZED, "identity.problem.signIn");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    write(request, response, HttpStatus.FORBIDDEN, "identity.problem.forbidden");
  }

  /** The person has a one-time password and must choose another before anything else. */
  void changePassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, HttpStatus.FORBIDDEN, "identity.problem.changePassword");
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
      throws IOException {
    Locale language = languages.resolveLocale(request);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            json.writeValueAsString(
                Map.of(
                    "type", "about:blank",
                    "title", messages.getMessage(key + ".title", null, language),
                    "status", status.value(),
                    "detail", messages.getMessage(key, null, language),
                    "instance", request.getRequestURI())));
  }
}
