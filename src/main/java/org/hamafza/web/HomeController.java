package org.hamafza.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in: a greeting and the ways on. */
@Controller
class HomeController {

  @GetMapping("/")
  String home() {
    return "web/home";
  }
}
