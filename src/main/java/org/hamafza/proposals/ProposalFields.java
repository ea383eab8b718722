package org.hamafza.proposals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Capability;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.registry.ExecutiveAgency;
import org.hamafza.registry.Need;
import org.hamafza.registry.Needs;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of the proposal's form and what they offer. */
@Component
class ProposalFields {

  private final Areas areas;
  private final Counties counties;
  private final Agencies agencies;
  private final Ngos ngos;
  private final Needs needs;
  private final WorkingCalendar calendar;
  private final MessageSource messages;
  private final Clock clock;

  ProposalFields(
      Areas areas,
      Counties counties,
      Agencies agencies,
      Ngos ngos,
      Needs needs,
      WorkingCalendar calendar,
      MessageSource messages,
      Clock clock) {
    this.areas = areas;
    this.counties = counties;
    this.agencies = agencies;
    this.ngos = ngos;
    this.needs = needs;
    this.calendar = calendar;
    this.messages = messages;
    this.clock = clock;
  }

  Offer offer(long councilId) {
    return new Offer(
        areas.names().keySet(),
        codes(today().stream().map(County::code).toList()),
        codes(agencies.all().stream().map(ExecutiveAgency::code).toList()),
        codes(areas.capabilities().stream().map(Capability::code).toList()),
        codes(needs.of(councilId).stream().map(Need::code).toList()));
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

  /** The fields of a section, without its rows. */
  FormSpec of(DraftSection section, Proposal draft) {
    return new FormSpec(
        switch (section) {
          case PROJECT -> project(draft);
          case PLACE -> place();
          case AIMS -> aims();
          case INDICATORS -> List.of();
          case BUDGET -> money();
          case PARTNERS -> together();
          case SUPPORT -> support();
          case PARTICULARS ->
              List.of(
                  free("flags", FieldType.CHECKBOXES)
                      .choices(Option.of(ProposalFlag.class, "proposals.flag")));
        });
  }

  /** What was typed into a field, in words. */
  String shown(Proposal draft, DraftClash clash, Locale locale) {
    List<Option> options =
        FormRows.partOf(clash.field()).equals("type")
            ? Option.of(CostType.class, "proposals.costType")
            : of(DraftSection.of(clash.field()).orElseThrow(), draft).fields().stream()
                .filter(field -> field.name().equals(clash.field()))
                .flatMap(field -> field.options().stream())
                .toList();
    return clash.typed().stream()
        .map(value -> shown(value, options, locale))
        .collect(Collectors.joining(LocalText.isPersian(locale) ? "، " : ", "));
  }

  private String shown(String value, List<Option> options, Locale locale) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .map(
            option ->
                option.labelKey() == null
                    ? option.label().in(locale)
                    : messages.getMessage(option.labelKey(), null, locale))
        .orElse(value);
  }

  private List<FormField> project(Proposal draft) {
    List<FormField> project = new ArrayList<>();
    project.addAll(
        List.of(
            text("titleFa", FieldType.TEXT, ProposalForm.TITLE),
            text("titleEn", FieldType.TEXT, ProposalForm.TITLE),
            needed("area", FieldType.SELECT).choices(Option.named(areas.names()))));
    List<Option> answered = needsFor(draft);
    if (!answered.isEmpty()) {
      project.add(
          free("needs", FieldType.CHECKBOXES).choices(answered).hint("proposals.field.needs.hint"));
    }
    return project;
  }

  /** What waits for an answer, and what the draft names already. */
  private List<Option> needsFor(Proposal draft) {
    return needs.of(draft.councilId()).stream()
        .filter(
            need ->
                need.content().status().isOpen() || draft.content().needs().contains(need.code()))
        .sorted(Comparator.comparing(Need::code))
        .map(need -> Option.named(need.code(), need.content().title()))
        .toList();
  }

  private List<FormField> place() {
    return List.of(
        needed("counties", FieldType.CHECKBOXES)
            .choices(today().stream().map(c -> Option.named(c.code(), c.name())).toList()),
        free("scope", FieldType.SELECT)
            .choices(
                List.of("MULTI_PROVINCE", "NATIONAL", "INTERNATIONAL").stream()
                    .map(scope -> Option.keyed(scope, "proposals.scope." + scope))
                    .toList())
            .hint("proposals.field.scope.hint"),
        needed("startsOn", FieldType.DATE),
        needed("endsOn", FieldType.DATE));
  }

  private static List<FormField> aims() {
    return List.of(
        text("aimsFa", FieldType.LONG_TEXT, ProposalForm.LONG_TEXT),
        free("aimsEn", FieldType.LONG_TEXT).atMost(ProposalForm.LONG_TEXT),
        text("beneficiariesFa", FieldType.LONG_TEXT, ProposalForm.LONG_TEXT),
        free("beneficiariesEn", FieldType.LONG_TEXT).atMost(ProposalForm.LONG_TEXT),
        free("beneficiaryCount", FieldType.INTEGER));
  }

  private static List<FormField> money() {
    return List.of(
        needed("requested", FieldType.MONEY),
        needed("own", FieldType.MONEY),
        needed("other", FieldType.MONEY),
        needed("total", FieldType.MONEY).hint("proposals.field.total.hint"));
  }

  private List<FormField> together() {
    List<Option> bodies =
        agencies.all().stream().map(a -> Option.named(a.code(), a.name())).toList();
    return List.of(
        free("agencies", FieldType.CHECKBOXES).choices(bodies),
        free("sponsor", FieldType.SELECT).choices(bodies).hint("proposals.field.sponsor.hint"),
        free("capabilities", FieldType.CHECKBOXES)
            .choices(
                areas.capabilities().stream().map(c -> Option.named(c.code(), c.name())).toList()));
  }

  private static List<FormField> support() {
    return List.of(
        free("support", FieldType.CHECKBOXES)
            .choices(Option.of(Support.class, "proposals.support")),
        free("supportDetailsFa", FieldType.LONG_TEXT)
            .hint("proposals.field.supportDetails.hint")
            .atMost(ProposalForm.LONG_TEXT),
        free("supportDetailsEn", FieldType.LONG_TEXT).atMost(ProposalForm.LONG_TEXT));
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
