package org.hamafza.council;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of resolutions for everybody, signed in or not. */
@Controller
class RegisterController {

  private static final int PAGE = 25;
  private static final int LONGEST = 100;

  private final PublicRegister register;

  RegisterController(PublicRegister register) {
    this.register = register;
  }

  @GetMapping("/register")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    String words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    long id = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<PublicRegister.Line> found = register.search(words, id, PAGE + 1);
    model.addAttribute("lines", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    model.addAttribute("q", words);
    return "council/register";
  }
}
