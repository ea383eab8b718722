package org.hamafza.identity;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the demo people on the sign-in page; without the demo profile there are none. */
@Component
class DemoSignIns {

  private final People people;
  private final String password;

  DemoSignIns(People people, @Value("${hamafza.demo.password:}") String password) {
    this.people = people;
    this.password = password;
  }

  void addTo(Model model) {
    if (!password.isEmpty()) {
      List<Person> active = people.all().stream().filter(Person::active).toList();
      model.addAttribute("demoSignIns", active);
      model.addAttribute("demoPassword", password);
    }
  }
}
