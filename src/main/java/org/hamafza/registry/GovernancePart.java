package org.hamafza.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hamafza.registry.ProfileContent.Governance;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.springframework.stereotype.Component;

/** The term of the board, and when the financial year ends. */
@Component
class GovernancePart implements ProfilePart {

  private static final List<String> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();

  @Override
  public ProfileStep step() {
    return ProfileStep.GOVERNANCE;
  }

  @Override
  public List<FormField> fields(boolean known) {
    return List.of(
        ProfileFields.needed("boardFrom", FieldType.DATE),
        ProfileFields.needed("boardTo", FieldType.DATE),
        ProfileFields.needed("yearEndMonth", FieldType.SELECT)
            .hint("registry.profile.field.yearEndMonth.hint")
            .choices(ProfileFields.keyed(MONTHS, "registry.profile.month.")));
  }

  @Override
  public Map<String, List<String>> values(ProfileContent content) {
    Governance held = content.governance();
    return Map.of(
        "boardFrom", List.of(ProfileFields.day(held.boardFrom())),
        "boardTo", List.of(ProfileFields.day(held.boardTo())),
        "yearEndMonth", ProfileFields.text(held.yearEndMonth()));
  }

  @Override
  public ProfileContent read(FormInput in, ProfileContent kept, int rows) {
    LocalDate from = in.date("boardFrom");
    LocalDate to = in.date("boardTo");
    ProfileFields.ordered(in, "boardTo", from, to, "registry.profile.error.boardEnds");
    String month = ProfileFields.one(in, "yearEndMonth", java.util.Set.copyOf(MONTHS));
    return kept.with(new Governance(from, to, month == null ? null : Integer.valueOf(month)));
  }

  @Override
  public List<String> missing(ProfileContent content) {
    Governance held = content.governance();
    List<String> missing = new ArrayList<>();
    if (held.boardFrom() == null) {
      missing.add("boardFrom");
    }
    if (held.boardTo() == null) {
      missing.add("boardTo");
    }
    if (held.yearEndMonth() == null) {
      missing.add("yearEndMonth");
    }
    return missing;
  }
}
