package org.hamafza.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.registry.ProfileContent.Identity;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Parsed;
import org.hamafza.shared.PersianText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.springframework.stereotype.Component;

/** Who the NGO is; the identifier of a known NGO stays as it is. */
@Component
class IdentityPart implements ProfilePart {

  private static final int LONGEST_NAME = 200;

  @Override
  public ProfileStep step() {
    return ProfileStep.IDENTITY;
  }

  @Override
  public List<FormField> fields(boolean known) {
    List<FormField> fields = new ArrayList<>();
    if (!known) {
      fields.add(
          ProfileFields.needed("legalId", FieldType.TEXT)
              .hint("registry.profile.field.legalId.hint"));
    }
    fields.add(ProfileFields.needed("nameFa", FieldType.TEXT).atMost(LONGEST_NAME));
    fields.add(ProfileFields.needed("nameEn", FieldType.TEXT).atMost(LONGEST_NAME));
    fields.add(
        ProfileFields.needed("registrationNumber", FieldType.TEXT)
            .hint("registry.profile.field.registrationNumber.hint"));
    fields.add(
        ProfileFields.needed("registrationOffice", FieldType.TEXT)
            .atMost(ProfileFields.NAME)
            .hint("registry.profile.field.registrationOffice.hint"));
    return fields;
  }

  @Override
  public Map<String, List<String>> values(ProfileContent content) {
    Identity held = content.identity();
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("legalId", ProfileFields.text(held.legalId()));
    values.put("nameFa", ProfileFields.text(held.name().fa()));
    values.put("nameEn", ProfileFields.text(held.name().en()));
    values.put("registrationNumber", ProfileFields.text(held.registrationNumber()));
    values.put("registrationOffice", ProfileFields.text(held.registrationOffice()));
    return values;
  }

  @Override
  public ProfileContent read(FormInput in, ProfileContent kept, int rows) {
    LegalId legalId = in.parse("legalId", LegalId::parse);
    LocalText name = in.localText("nameFa", "nameEn", LONGEST_NAME);
    String number = in.parse("registrationNumber", IdentityPart::number);
    String office = in.text("registrationOffice", ProfileFields.NAME);
    String held = kept.identity().legalId();
    return kept.with(
        new Identity(
            legalId == null ? held : legalId.value(), name, number == null ? "" : number, office));
  }

  private static Parsed<String> number(String typed) {
    String digits = PersianText.asciiDigits(PersianText.canonical(typed)).replace(" ", "");
    return digits.matches("[0-9]{1,6}")
        ? Parsed.of(digits)
        : Parsed.wrong("registry.profile.error.registrationNumber");
  }

  @Override
  public List<String> missing(ProfileContent content) {
    Identity held = content.identity();
    List<String> missing = new ArrayList<>();
    add(missing, "legalId", held.legalId());
    add(missing, "nameFa", held.name().fa());
    add(missing, "nameEn", held.name().en());
    add(missing, "registrationNumber", held.registrationNumber());
    add(missing, "registrationOffice", held.registrationOffice());
    return missing;
  }

  private static void add(List<String> missing, String field, String value) {
    if (value == null || value.isBlank()) {
      missing.add(field);
    }
  }
}
