package org.hamafza.proposals;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.Area;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Capability;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.registry.ExecutiveAgency;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** The fields of the proposal's form and what they offer. */
@Component
class ProposalFields {

  /** The parts of the form between which its tables stand. */
  record Parts(FormSpec project, FormSpec money, FormSpec together) {}

  private final Areas areas;
  private final Counties counties;
  private final Agencies agencies;
  private final Ngos ngos;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ProposalFields(
      Areas areas,
      Counties counties,
      Agencies agencies,
      Ngos ngos,
      WorkingCalendar calendar,
      Clock clock) {
    this.areas = areas;
    this.counties = counties;
    this.agencies = agencies;
    this.ngos = ngos;
    this.calendar = calendar;
    this.clock = clock;
  }

  Offer offer() {
    return new Offer(
        codes(areas.all().stream().map(Area::code).toList()),
        codes(today().stream().map(County::code).toList()),
        codes(agencies.all().stream().map(ExecutiveAgency::code).toList()),
        codes(areas.capabilities().stream().map(Capability::code).toList()));
  }

  /** Finds a partner in the registry of the lead's council. */
  Parsed<Long> partner(long leadNgoId, LegalId legalId) {
    Ngo lead = ngos.get(leadNgoId);
    if (lead.legalId().equals(legalId.value())) {
      return Parsed.wrong("proposals.error.partnerIsLead");
    }
    return ngos.byCode(legalId.value())
        .filter(ngo -> ngo.councilId() == lead.councilId())
        .map(ngo -> Parsed.of(ngo.id()))
        .orElse(Parsed.wrong("proposals.error.partnerUnknown"));
  }

  Parts parts() {
    return new Parts(FormSpec.of(project()), FormSpec.of(money()), FormSpec.of(together()));
  }

  private FormField[] project() {
    return new FormField[] {
      text("titleFa", FieldType.TEXT, ProposalForm.TITLE).in("proposals.section.project"),
      text("titleEn", FieldType.TEXT, ProposalForm.TITLE).in("proposals.section.project"),
      needed("area", FieldType.SELECT)
          .choices(areas.all().stream().map(a -> Option.named(a.code(), a.name())).toList())
          .in("proposals.section.project"),
      needed("counties", FieldType.CHECKBOXES)
          .choices(today().stream().map(c -> Option.named(c.code(), c.name())).toList())
          .in("proposals.section.place"),
      free("scope", FieldType.SELECT)
          .choices(
              List.of("MULTI_PROVINCE", "NATIONAL", "INTERNATIONAL").stream()
                  .map(scope -> Option.keyed(scope, "proposals.scope." + scope))
                  .toList())
          .hint("proposals.field.scope.hint")
          .in("proposals.section.place"),
      needed("startsOn", FieldType.DATE).in("proposals.section.place"),
      needed("endsOn", FieldType.DATE).in("proposals.section.place"),
      text("aimsFa", FieldType.LONG_TEXT, ProposalForm.LONG_TEXT).in("proposals.section.aims"),
      free("aimsEn", FieldType.LONG_TEXT)
          .atMost(ProposalForm.LONG_TEXT)
          .in("proposals.section.aims"),
      text("beneficiariesFa", FieldType.LONG_TEXT, ProposalForm.LONG_TEXT)
          .in("proposals.section.aims"),
      free("beneficiariesEn", FieldType.LONG_TEXT)
          .atMost(ProposalForm.LONG_TEXT)
          .in("proposals.section.aims"),
      free("beneficiaryCount", FieldType.INTEGER).in("proposals.section.aims")
    };
  }

  private static FormField[] money() {
    return new FormField[] {
      needed("requested", FieldType.MONEY).in("proposals.section.money"),
      needed("own", FieldType.MONEY).in("proposals.section.money"),
      needed("other", FieldType.MONEY).in("proposals.section.money"),
      needed("total", FieldType.MONEY)
          .hint("proposals.field.total.hint")
          .in("proposals.section.money")
    };
  }

  private FormField[] together() {
    List<Option> bodies =
        agencies.all().stream().map(a -> Option.named(a.code(), a.name())).toList();
    return new FormField[] {
      free("support", FieldType.CHECKBOXES)
          .choices(Option.of(Support.class, "proposals.support"))
          .in("proposals.section.together"),
      free("agencies", FieldType.CHECKBOXES).choices(bodies).in("proposals.section.together"),
      free("sponsor", FieldType.SELECT)
          .choices(bodies)
          .hint("proposals.field.sponsor.hint")
          .in("proposals.section.together"),
      free("capabilities", FieldType.CHECKBOXES)
          .choices(
              areas.capabilities().stream().map(c -> Option.named(c.code(), c.name())).toList())
          .in("proposals.section.together"),
      free("flags", FieldType.CHECKBOXES)
          .choices(Option.of(ProposalFlag.class, "proposals.flag"))
          .in("proposals.section.facts")
    };
  }

  private List<County> today() {
    return counties.on(calendar.today(clock));
  }

  private static FormField text(String name, FieldType type, int most) {
    return needed(name, type).atMost(most);
  }

  private static FormField needed(String name, FieldType type) {
    return FormField.required(name, type, "proposals.field." + name);
  }

  private static FormField free(String name, FieldType type) {
    return FormField.optional(name, type, "proposals.field." + name);
  }

  private static Set<String> codes(List<String> codes) {
    return codes.stream().collect(Collectors.toUnmodifiableSet());
  }
}
