package org.hamafza.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** The form with which the secretariat keeps an NGO. */
@Component
class NgoForm {

  private final Areas areas;
  private final Counties counties;

  NgoForm(Areas areas, Counties counties) {
    this.areas = areas;
    this.counties = counties;
  }

  /** The fields of an NGO whose profile was verified: what the secretariat alone knows. */
  FormSpec describeSanctions(NgoDetails ngo) {
    return FormSpec.of(
        needed("status", FieldType.SELECT, ngo.licence().status().name())
            .choices(Option.of(LicenceStatus.class, "registry.status")));
  }

  /** What was typed into {@link #describeSanctions}. */
  NgoDetails readSanctions(FormInput in, NgoDetails kept) {
    return NgoReading.readSanctions(in, kept);
  }

  /** The fields, holding what is kept about {@code ngo}; null for a new one. */
  FormSpec describe(NgoDetails ngo) {
    Licence licence = ngo == null ? null : ngo.licence();
    return FormSpec.of(
        needed("legalId", FieldType.TEXT, ngo == null ? null : ngo.legalId()),
        needed("nameFa", FieldType.TEXT, ngo == null ? null : ngo.name().fa())
            .atMost(NgoReading.NAME),
        needed("nameEn", FieldType.TEXT, ngo == null ? null : ngo.name().en())
            .atMost(NgoReading.NAME),
        chosen("areas", ngo == null ? Set.of() : ngo.areas()).choices(Option.named(areas.names())),
        chosen("counties", ngo == null ? Set.of() : ngo.counties())
            .choices(counties.all().stream().map(c -> Option.named(c.code(), c.name())).toList()),
        chosen("capabilities", ngo == null ? Set.of() : ngo.capabilities())
            .choices(
                areas.capabilities().stream().map(c -> Option.named(c.code(), c.name())).toList()),
        needed("scope", FieldType.SELECT, ngo == null ? null : ngo.scope())
            .choices(keyed(NgoReading.SCOPES, "registry.scope.")),
        needed("authority", FieldType.SELECT, licence == null ? null : licence.authority())
            .choices(keyed(NgoReading.AUTHORITIES, "registry.authority."))
            .in("registry.section.licence"),
        needed("licenceNumber", FieldType.TEXT, licence == null ? null : licence.number())
            .atMost(NgoReading.NUMBER)
            .in("registry.section.licence"),
        needed("status", FieldType.SELECT, licence == null ? null : licence.status().name())
            .choices(Option.of(LicenceStatus.class, "registry.status"))
            .in("registry.section.licence"),
        needed("validFrom", FieldType.DATE, licence == null ? null : day(licence.validFrom()))
            .in("registry.section.licence"),
        needed("validTo", FieldType.DATE, licence == null ? null : day(licence.validTo()))
            .in("registry.section.licence"),
        ticked("renewalPending", licence != null && licence.renewalPending())
            .in("registry.section.licence"),
        free("iban", FieldType.TEXT, ngo == null ? null : ngo.iban())
            .in("registry.section.account"),
        free("ibanHolder", FieldType.TEXT, ngo == null ? null : ngo.ibanHolder())
            .atMost(NgoReading.NAME)
            .in("registry.section.account"),
        free("annualReportUntil", FieldType.DATE, ngo == null ? null : day(ngo.annualReportUntil()))
            .hint("registry.field.annualReportUntil.hint")
            .in("registry.section.duties"));
  }

  /** What was typed; identifier and grade of an NGO that is kept already stay. */
  NgoDetails read(FormInput in, NgoDetails kept) {
    return NgoReading.read(in, kept, NgoCodes.of(areas, counties));
  }

  private static List<Option> keyed(List<String> codes, String prefix) {
    return codes.stream().map(code -> Option.keyed(code, prefix + code)).toList();
  }

  private static FormField needed(String name, FieldType type, String held) {
    return FormField.required(name, type, "registry.field." + name).holding(held);
  }

  private static FormField free(String name, FieldType type, String held) {
    return FormField.optional(name, type, "registry.field." + name).holding(held);
  }

  private static FormField chosen(String name, Set<String> held) {
    return FormField.required(name, FieldType.CHECKBOXES, "registry.field." + name)
        .holding(held.toArray(String[]::new));
  }

  private static FormField ticked(String name, boolean held) {
    return FormField.optional(name, FieldType.CHECKBOX, "registry.field." + name)
        .holding(held ? "true" : null);
  }

  private static String day(LocalDate day) {
    return day == null ? null : JalaliDate.of(day).formatShort(Locale.ENGLISH);
  }
}
