package org.hamafza.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a failed request: a page to a person, a problem document (RFC 9457) to a program. */
@Component
class FailureAnswer {

  private final Function<HttpServletRequest, Map<String, Object>> surroundings;

  @Autowired
  FailureAnswer(PageModel page) {
    this(page::attributes);
  }

  FailureAnswer(Function<HttpServletRequest, Map<String, Object>> surroundings) {
    this.surroundings = surroundings;
  }

  Object to(HttpServletRequest request, Failure failure) {
    return Requests.wantsProblem(request) ? problem(request, failure) : page(request, failure);
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpServletRequest request, Failure failure) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(failure.status(), failure.detail());
    problem.setTitle(failure.title());
    problem.setInstance(URI.create(Requests.path(request)));
    if (!failure.errors().isEmpty()) {
      problem.setProperty("errors", failure.errors());
    }
    return ResponseEntity.status(failure.status())
        .headers(failure.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private ModelAndView page(HttpServletRequest request, Failure failure) {
    ModelAndView view = new ModelAndView("web/failure", failure.status());
    // When the program itself has failed, asking it for the navigation could fail again.
    if (!failure.status().is5xxServerError()) {
      view.addAllObjects(surroundings.apply(request)).addObject("breadcrumb", null);
    }
    // The model of a page that failed while it was written is still there.
    return view.addObject("errors", null).addObject("failure", failure);
  }
}
