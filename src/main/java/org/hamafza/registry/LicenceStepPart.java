package org.hamafza.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.registry.ProfileContent.LicencePart;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.springframework.stereotype.Component;

/** Under which licence the NGO works. */
@Component
class LicenceStepPart implements ProfilePart {

  static final List<String> KINDS = List.of("PARVANEH", "ETEBARNAMEH", "OTHER");
  private static final int NUMBER = 60;

  @Override
  public ProfileStep step() {
    return ProfileStep.LICENCE;
  }

  @Override
  public List<FormField> fields(boolean known) {
    return List.of(
        ProfileFields.needed("authority", FieldType.SELECT)
            .choices(ProfileFields.keyed(NgoReading.AUTHORITIES, "registry.authority.")),
        ProfileFields.needed("licenceKind", FieldType.RADIOS)
            .choices(ProfileFields.keyed(KINDS, "registry.profile.licenceKind.")),
        ProfileFields.needed("licenceNumber", FieldType.TEXT).atMost(NUMBER),
        ProfileFields.needed("validFrom", FieldType.DATE),
        ProfileFields.needed("validTo", FieldType.DATE),
        ProfileFields.free("renewalPending", FieldType.CHECKBOX));
  }

  @Override
  public Map<String, List<String>> values(ProfileContent content) {
    LicencePart held = content.licence();
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("authority", ProfileFields.text(held.authority()));
    values.put("licenceKind", ProfileFields.text(held.kind()));
    values.put("licenceNumber", ProfileFields.text(held.number()));
    values.put("validFrom", List.of(ProfileFields.day(held.validFrom())));
    values.put("validTo", List.of(ProfileFields.day(held.validTo())));
    values.put("renewalPending", held.renewalPending() ? List.of("true") : List.of());
    return values;
  }

  @Override
  public ProfileContent read(FormInput in, ProfileContent kept, int rows) {
    String authority = ProfileFields.one(in, "authority", Set.copyOf(NgoReading.AUTHORITIES));
    String kind = ProfileFields.one(in, "licenceKind", Set.copyOf(KINDS));
    String number = in.text("licenceNumber", NUMBER);
    LocalDate from = in.date("validFrom");
    LocalDate to = in.date("validTo");
    ProfileFields.ordered(in, "validTo", from, to, "registry.error.endsBeforeStart");
    return kept.with(new LicencePart(authority, kind, number, from, to, in.flag("renewalPending")));
  }

  @Override
  public List<String> missing(ProfileContent content) {
    LicencePart held = content.licence();
    Map<String, Object> needed = new LinkedHashMap<>();
    needed.put("authority", held.authority());
    needed.put("licenceKind", held.kind());
    needed.put("licenceNumber", held.number().isBlank() ? null : held.number());
    needed.put("validFrom", held.validFrom());
    needed.put("validTo", held.validTo());
    return needed.keySet().stream().filter(field -> needed.get(field) == null).toList();
  }
}
