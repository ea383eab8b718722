package org.hamafza.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.registry.ProfileContent.ContactPerson;
import org.hamafza.shared.EmailAddress;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LandlineNumber;
import org.hamafza.shared.MobileNumber;
import org.hamafza.shared.Parsed;
import org.hamafza.shared.PostalCode;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.springframework.stereotype.Component;

/** Whom the secretariat turns to. */
@Component
class ContactsPart implements ProfilePart {

  private static final String LIST = "contacts";

  @Override
  public ProfileStep step() {
    return ProfileStep.CONTACTS;
  }

  @Override
  public String list() {
    return LIST;
  }

  @Override
  public List<FormField> fields(boolean known) {
    return List.of(
        ProfileFields.needed("name", FieldType.TEXT).atMost(ProfileFields.NAME),
        ProfileFields.needed("role", FieldType.TEXT)
            .hint("registry.profile.field.role.hint")
            .atMost(ProfileFields.NAME),
        ProfileFields.needed("phone", FieldType.TEXT).hint("registry.profile.field.phone.hint"),
        ProfileFields.needed("email", FieldType.TEXT),
        ProfileFields.free("postalCode", FieldType.TEXT)
            .hint("registry.profile.field.postalCode.hint"));
  }

  @Override
  public Map<String, List<String>> values(ProfileContent content) {
    return RowFields.texts(
        LIST,
        content.contacts().stream()
            .map(
                row -> {
                  Map<String, String> texts = new LinkedHashMap<>();
                  texts.put("name", row.name());
                  texts.put("role", row.role());
                  texts.put("phone", row.phone());
                  texts.put("email", row.email());
                  texts.put("postalCode", row.postalCode());
                  return texts;
                })
            .toList());
  }

  @Override
  public ProfileContent read(FormInput in, ProfileContent kept, int rows) {
    List<ContactPerson> contacts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      contacts.add(
          new ContactPerson(
              in.text(RowFields.name(LIST, i, "name"), ProfileFields.NAME),
              in.text(RowFields.name(LIST, i, "role"), ProfileFields.NAME),
              or(in.parse(RowFields.name(LIST, i, "phone"), ContactsPart::phone)),
              or(in.parse(RowFields.name(LIST, i, "email"), ContactsPart::email)),
              or(in.parse(RowFields.name(LIST, i, "postalCode"), ContactsPart::postalCode))));
    }
    return kept.withContacts(contacts);
  }

  private static String or(String value) {
    return value == null ? "" : value;
  }

  /** A mobile number or one with its area code. */
  static Parsed<String> phone(String typed) {
    Parsed<String> mobile = MobileNumber.parse(typed).map(MobileNumber::value);
    Parsed<String> landline = LandlineNumber.parse(typed).map(LandlineNumber::value);
    return mobile.isValid()
        ? mobile
        : landline.isValid() ? landline : Parsed.wrong("registry.profile.error.phone");
  }

  private static Parsed<String> email(String typed) {
    return EmailAddress.parseForAccount(typed).map(EmailAddress::value);
  }

  private static Parsed<String> postalCode(String typed) {
    return PostalCode.parse(typed).map(PostalCode::value);
  }

  @Override
  public List<String> missing(ProfileContent content) {
    return content.contacts().isEmpty()
        ? List.of(LIST)
        : RowFields.missing(values(content), "name", "role", "phone", "email");
  }
}
