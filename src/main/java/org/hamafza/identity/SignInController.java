package org.hamafza.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the form itself is handled by the security chain. */
@Controller
class SignInController {

  private final DemoSignIns demoSignIns;

  SignInController(DemoSignIns demoSignIns) {
    this.demoSignIns = demoSignIns;
  }

  @GetMapping("/sign-in")
  String page(Model model) {
    demoSignIns.addTo(model);
    return "identity/sign-in";
  }
}
