package org.hamafza.registry;

import java.util.List;
import java.util.Map;
import org.hamafza.registry.ProfileContent.Account;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Iban;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.springframework.stereotype.Component;

/** The bank account; needed only by an NGO that wants money. */
@Component
class AccountPart implements ProfilePart {

  private static final int HOLDER = 200;

  @Override
  public ProfileStep step() {
    return ProfileStep.ACCOUNT;
  }

  @Override
  public List<FormField> fields(boolean known) {
    return List.of(
        ProfileFields.free("iban", FieldType.TEXT).hint("registry.profile.field.iban.hint"),
        ProfileFields.free("ibanHolder", FieldType.TEXT)
            .hint("registry.profile.field.ibanHolder.hint")
            .atMost(HOLDER));
  }

  @Override
  public Map<String, List<String>> values(ProfileContent content) {
    return Map.of(
        "iban", ProfileFields.text(content.account().iban()),
        "ibanHolder", ProfileFields.text(content.account().holder()));
  }

  @Override
  public ProfileContent read(FormInput in, ProfileContent kept, int rows) {
    Iban iban = in.parse("iban", Iban::parse);
    String holder = in.text("ibanHolder", HOLDER);
    return kept.with(new Account(iban == null ? "" : iban.value(), holder));
  }

  @Override
  public List<String> missing(ProfileContent content) {
    Account held = content.account();
    if (held.iban().isEmpty() == held.holder().isEmpty()) {
      return List.of();
    }
    return List.of(held.iban().isEmpty() ? "iban" : "ibanHolder");
  }
}
