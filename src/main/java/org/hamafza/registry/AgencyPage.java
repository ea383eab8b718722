package org.hamafza.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hamafza.identity.AgencyAppointments;
import org.hamafza.identity.AgencyPerson;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.ChoiceTexts;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an agency shows, and what the form offers in which its people are named. */
@Component
class AgencyPage {

  /** Who answers for the agency in one council; {@code names}: whether the reader says so. */
  record Desk(Council council, List<AgencyPerson> people, boolean names) {}

  /** An area of work of the agency. */
  record AreaLine(LocalText name, boolean leads) {}

  private final AgencyCatalogue catalogue;
  private final AgencyAppointments appointments;
  private final Areas areas;
  private final Counties counties;
  private final Councils councils;
  private final ChoiceTexts choices;

  AgencyPage(
      AgencyCatalogue catalogue,
      AgencyAppointments appointments,
      Areas areas,
      Counties counties,
      Councils councils,
      ChoiceTexts choices) {
    this.catalogue = catalogue;
    this.appointments = appointments;
    this.areas = areas;
    this.counties = counties;
    this.councils = councils;
    this.choices = choices;
  }

  void addTo(Model model, Member member, String code, Locale locale) {
    AgencyDetails agency = catalogue.get(code);
    Map<String, Area> areaNames = areas.byCode();
    Map<String, County> countyNames = counties.byCode();
    model.addAttribute("agency", agency);
    model.addAttribute("heading", agency.name().in(locale));
    model.addAttribute(
        "areas",
        agency.areas().stream()
            .map(area -> new AreaLine(areaNames.get(area).name(), agency.leads().contains(area)))
            .toList());
    model.addAttribute(
        "counties", agency.counties().stream().map(c -> countyNames.get(c).name()).toList());
    model.addAttribute(
        "desks",
        appointments.readable(member, code).stream()
            .map(
                council ->
                    new Desk(
                        council,
                        appointments.of(code, council.id()),
                        appointments.names(member, council.id())))
            .toList());
  }

  /** What the form offers; refuses everybody who names nobody in that council. */
  void addChoicesTo(Model model, Member member, String code, long councilId) {
    model.addAttribute("agency", catalogue.get(code));
    if (!appointments.names(member, councilId)) {
      throw new NotFound();
    }
    model.addAttribute("council", councils.get(councilId));
    Map<String, LocalText> people = new LinkedHashMap<>();
    appointments
        .candidates(member, councilId)
        .forEach(person -> people.put(person.username(), person.name()));
    model.addAttribute("people", choices.named(people));
    model.addAttribute(
        "roles", choices.keyed("identity.role", Stream.of(Role.values()).filter(Role::forAgency)));
  }
}
