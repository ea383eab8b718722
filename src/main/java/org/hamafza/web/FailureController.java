package org.hamafza.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside the controllers: in a filter, at the door, or unexpectedly. */
@Controller
class FailureController implements ErrorController {

  private final FailureTexts texts;
  private final FailureAnswer answer;

  FailureController(FailureTexts texts, FailureAnswer answer) {
    this.texts = texts;
    this.answer = answer;
  }

  @RequestMapping("/error")
  Object fail(HttpServletRequest request) {
    if (request.getAttribute(RefusedAccess.SESSION_OVER) != null) {
      return answer.to(request, texts.sessionOver());
    }
    return answer.to(request, texts.of(status(request), HttpHeaders.EMPTY));
  }

  private static HttpStatusCode status(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Whoever opens /error by hand finds nothing there.
    return status == null ? HttpStatus.NOT_FOUND : HttpStatusCode.valueOf((Integer) status);
  }
}
