package org.hamafza.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what the layout shows around it. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

  private final PageModel page;

  PageAdvice(PageModel page) {
    this.page = page;
  }

  @ModelAttribute
  void surround(HttpServletRequest request, Model model) {
    if (!Requests.isApi(request)) {
      model.addAllAttributes(page.attributes(request));
    }
  }
}
