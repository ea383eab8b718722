package org.hamafza.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells a form that was open too long from a page that is not the reader's. */
@Component
class RefusedAccess implements AccessDeniedHandler {

  static final String SESSION_OVER = RefusedAccess.class.getName();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    if (exception instanceof CsrfException) {
      request.setAttribute(SESSION_OVER, true);
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
