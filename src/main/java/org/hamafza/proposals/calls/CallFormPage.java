package org.hamafza.proposals.calls;

import java.util.List;
import java.util.Map;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a call is written, changed or amended. */
@Component
class CallFormPage {

  static final String NEW = "new";
  static final String EDIT = "edit";
  static final String AMEND = "amend";

  /** What stands above and below the form depends on {@code purpose}. */
  String show(
      String purpose,
      Call call,
      FormSpec spec,
      Map<String, List<String>> values,
      List<FieldError> errors,
      Model model) {
    model.addAttribute("purpose", purpose);
    model.addAttribute("call", call);
    model.addAttribute("action", call == null ? "/calls" : "/calls/" + call.id() + "/" + purpose);
    model.addAttribute("spec", spec);
    model.addAttribute("values", values);
    model.addAttribute("faults", errors);
    return "proposals/call-form";
  }

  // What is no number cannot be the edition of any call.
  static int edition(FormInput in) {
    String typed = in.raw("edition");
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
