package org.hamafza.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the demo people on the sign-in page; without the demo profile there are none. */
@Component
class DemoSignIns {

  /** What people are there for, in the order in which a case meets them. */
  enum Part {
    NGO(Role.NGO_SIGNATORY, Role.NGO_SUBMITTER, Role.NGO_ADMINISTRATOR, Role.NGO_APPLICANT),
    SECRETARIAT(
        Role.SECRETARIAT_LEAD, Role.SECRETARIAT_OFFICER, Role.SECOND_SIGNER, Role.FINANCE_OFFICER),
    REVIEWER(Role.EXPERT_REVIEWER, Role.TECHNICAL_COMMITTEE),
    AGENCY(Role.AGENCY_FOCAL, Role.AGENCY_DEPUTY, Role.SUBJECT_AUTHORITY),
    COUNCIL(Role.COUNCIL_CHAIR, Role.ACTING_CHAIR, Role.COUNCIL_MEMBER),
    AUDITOR(Role.AUDITOR),
    STAFF(Role.ADMINISTRATOR, Role.PARAMETER_ADMIN, Role.OPERATOR),
    OTHER,
    SECOND_COUNCIL;

    private final List<Role> roles;

    Part(Role... roles) {
      this.roles = List.of(roles);
    }

    private static Part of(List<Appointment> appointments, long firstCouncil) {
      if (appointments.stream()
          .map(Appointment::councilId)
          .filter(Objects::nonNull)
          .anyMatch(council -> council != firstCouncil)) {
        return SECOND_COUNCIL;
      }
      for (Part part : values()) {
        if (appointments.stream().anyMatch(a -> part.roles.contains(a.role()))) {
          return part;
        }
      }
      return OTHER;
    }
  }

  private final People people;
  private final Appointments appointments;
  private final String password;

  DemoSignIns(
      People people,
      Appointments appointments,
      @Value("${hamafza.demo.password:}") String password) {
    this.people = people;
    this.appointments = appointments;
    this.password = password;
  }

  void addTo(Model model) {
    if (!password.isEmpty()) {
      model.addAttribute("demoSignIns", grouped());
      model.addAttribute("demoPassword", password);
    }
  }

  private Map<Part, List<Person>> grouped() {
    Map<Long, List<Appointment>> held =
        appointments.all().stream().collect(Collectors.groupingBy(Appointment::personId));
    long first =
        held.values().stream()
            .flatMap(List::stream)
            .map(Appointment::councilId)
            .filter(Objects::nonNull)
            .min(Long::compare)
            .orElse(0L);
    Function<Person, Part> part =
        person -> Part.of(held.getOrDefault(person.id(), List.of()), first);
    return people.all().stream()
        .filter(Person::active)
        .collect(Collectors.groupingBy(part, () -> new EnumMap<>(Part.class), Collectors.toList()));
  }
}
