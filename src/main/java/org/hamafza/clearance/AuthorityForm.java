package org.hamafza.clearance;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** The form in which the authority on an area is named. */
@Component
class AuthorityForm {

  private static final int REASON = 1000;
  private static final String LABEL = "clearance.authorities.";

  private final Areas areas;
  private final Counties counties;
  private final Agencies agencies;

  AuthorityForm(Areas areas, Counties counties, Agencies agencies) {
    this.areas = areas;
    this.counties = counties;
    this.agencies = agencies;
  }

  FormSpec describe(LocalDate today) {
    return FormSpec.of(
        FormField.required("area", FieldType.SELECT, LABEL + "area")
            .choices(Option.named(areas.names())),
        FormField.optional("county", FieldType.SELECT, LABEL + "county")
            .hint(LABEL + "county.hint")
            .choices(
                counties.on(today).stream().map(c -> Option.named(c.code(), c.name())).toList()),
        FormField.optional("agency", FieldType.SELECT, LABEL + "agency")
            .hint(LABEL + "agency.hint")
            .choices(agencies.all().stream().map(a -> Option.named(a.code(), a.name())).toList()),
        FormField.required("validFrom", FieldType.DATE, LABEL + "validFrom")
            .hint(LABEL + "validFrom.hint"),
        FormField.required("reason", FieldType.LONG_TEXT, LABEL + "reason").atMost(REASON));
  }

  AuthorityRule read(FormInput in, long councilId, long personId, LocalDate today) {
    FormSpec spec = describe(today);
    String area = one(in, spec.field("area"));
    if (area == null && !in.isRejected("area")) {
      in.reject("area", "error.required");
    }
    String county = one(in, spec.field("county"));
    String agency = one(in, spec.field("agency"));
    LocalDate from = in.requiredDate("validFrom");
    if (from != null && from.isBefore(today)) {
      in.reject("validFrom", "clearance.authorities.error.past");
    }
    String reason = in.requiredParagraphs("reason", REASON);
    in.check();
    return new AuthorityRule(0, councilId, area, county, agency, from, reason, personId);
  }

  private static String one(FormInput in, FormField field) {
    Set<String> offered = field.options().stream().map(Option::value).collect(Collectors.toSet());
    return in.codes(field.name(), offered).stream().findFirst().orElse(null);
  }
}
