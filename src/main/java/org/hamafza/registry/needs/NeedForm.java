package org.hamafza.registry.needs;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** The form in which the secretariat registers a need, and changes it. */
@Component
class NeedForm {

  /** How far a need reaches. */
  enum Extent {
    COUNTIES,
    PROVINCE
  }

  private static final int TITLE = 200;
  private static final int TEXT = 4000;
  private static final int REASON = 1000;

  private final Areas areas;
  private final Counties counties;
  private final WorkingCalendar calendar;
  private final Clock clock;

  NeedForm(Areas areas, Counties counties, WorkingCalendar calendar, Clock clock) {
    this.areas = areas;
    this.counties = counties;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The fields, holding what {@code kept} says; null for a new need. */
  FormSpec describe(NeedContent kept) {
    List<FormField> fields =
        List.of(
            needed("titleFa", FieldType.TEXT, kept == null ? null : kept.title().fa())
                .atMost(TITLE),
            free("titleEn", FieldType.TEXT, kept == null ? null : kept.title().en()).atMost(TITLE),
            needed("textFa", FieldType.LONG_TEXT, kept == null ? null : kept.text().fa())
                .atMost(TEXT),
            free("textEn", FieldType.LONG_TEXT, kept == null ? null : kept.text().en())
                .atMost(TEXT),
            needed("area", FieldType.SELECT, kept == null ? null : kept.area())
                .choices(Option.named(areas.names())),
            needed("extent", FieldType.RADIOS, kept == null ? null : extent(kept).name())
                .choices(Option.of(Extent.class, "registry.needs.extent")),
            chosenCounties(kept),
            needed("severity", FieldType.RADIOS, kept == null ? null : kept.severity().name())
                .choices(Option.of(Need.Severity.class, "registry.needs.severity")),
            needed("source", FieldType.SELECT, kept == null ? null : kept.source().name())
                .choices(Option.of(Need.Source.class, "registry.needs.source")),
            free("reference", FieldType.TEXT, kept == null ? null : kept.reference())
                .hint("registry.needs.field.reference.hint")
                .atMost(TITLE));
    return kept == null
        ? new FormSpec(fields)
        : new FormSpec(Stream.concat(fields.stream(), ofChange(kept)).toList());
  }

  private FormField chosenCounties(NeedContent kept) {
    Set<String> held = kept == null ? Set.of() : kept.counties();
    return FormField.optional("counties", FieldType.CHECKBOXES, "registry.needs.field.counties")
        .hint("registry.needs.field.counties.hint")
        .choices(offered(held).stream().map(c -> Option.named(c.code(), c.name())).toList())
        .holding(held.toArray(String[]::new));
  }

  private static Stream<FormField> ofChange(NeedContent kept) {
    return Stream.of(
        needed("status", FieldType.SELECT, kept.status().name())
            .choices(Option.of(Need.Status.class, "registry.needs.status")),
        needed("reason", FieldType.LONG_TEXT, null)
            .hint("registry.needs.field.reason.hint")
            .atMost(REASON));
  }

  /** What was typed; a new need ({@code kept} null) is open. */
  NeedContent read(FormInput in, NeedContent kept) {
    String titleFa = in.requiredText("titleFa", TITLE);
    String titleEn = in.text("titleEn", TITLE);
    String textFa = in.requiredParagraphs("textFa", TEXT);
    String textEn = in.paragraphs("textEn", TEXT);
    String area = area(in);
    Set<String> where = counties(in, kept == null ? Set.of() : kept.counties());
    Need.Severity severity = in.requiredChoice("severity", Need.Severity.class);
    Need.Source source = in.requiredChoice("source", Need.Source.class);
    String reference = in.text("reference", TITLE);
    Need.Status status =
        kept == null ? Need.Status.OPEN : in.requiredChoice("status", Need.Status.class);
    if (kept != null) {
      reason(in);
    }
    in.check();
    return new NeedContent(
        area,
        where,
        severity,
        source,
        reference,
        status,
        new LocalText(titleFa, titleEn),
        new LocalText(textFa, textEn));
  }

  /** Why a need is changed. */
  String reason(FormInput in) {
    return in.requiredParagraphs("reason", REASON);
  }

  private String area(FormInput in) {
    Set<String> chosen = in.codes("area", areas.names().keySet());
    if (chosen.isEmpty() && !in.isRejected("area")) {
      in.reject("area", "error.required");
    }
    return chosen.stream().findFirst().orElse(null);
  }

  private Set<String> counties(FormInput in, Set<String> held) {
    Extent extent = in.requiredChoice("extent", Extent.class);
    Set<String> chosen =
        in.codes("counties", offered(held).stream().map(County::code).collect(Collectors.toSet()));
    if (extent == Extent.COUNTIES && chosen.isEmpty() && !in.isRejected("counties")) {
      in.reject("counties", "error.required");
    }
    if (extent == Extent.PROVINCE && !chosen.isEmpty()) {
      in.reject("counties", "registry.needs.error.countiesOfProvince");
    }
    return chosen;
  }

  // A county that is no more stays with the need that was registered for it.
  private Set<County> offered(Set<String> held) {
    Set<County> offered = new LinkedHashSet<>(counties.on(calendar.today(clock)));
    counties.all().stream().filter(county -> held.contains(county.code())).forEach(offered::add);
    return offered;
  }

  private static Extent extent(NeedContent kept) {
    return kept.counties().isEmpty() ? Extent.PROVINCE : Extent.COUNTIES;
  }

  private static FormField needed(String name, FieldType type, String held) {
    return FormField.required(name, type, "registry.needs.field." + name).holding(held);
  }

  private static FormField free(String name, FieldType type, String held) {
    return FormField.optional(name, type, "registry.needs.field." + name).holding(held);
  }
}
