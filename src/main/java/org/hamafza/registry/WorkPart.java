package org.hamafza.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.registry.ProfileContent.Work;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** What the NGO does and where. */
@Component
class WorkPart implements ProfilePart {

  private final Areas areas;
  private final Counties counties;
  private final WorkingCalendar calendar;
  private final Clock clock;

  WorkPart(Areas areas, Counties counties, WorkingCalendar calendar, Clock clock) {
    this.areas = areas;
    this.counties = counties;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public ProfileStep step() {
    return ProfileStep.WORK;
  }

  @Override
  public List<FormField> fields(boolean known) {
    return List.of(
        ProfileFields.needed("areas", FieldType.CHECKBOXES)
            .hint("registry.profile.field.areas.hint")
            .choices(Option.named(areas.names())),
        ProfileFields.needed("scope", FieldType.RADIOS)
            .choices(ProfileFields.keyed(NgoReading.SCOPES, "registry.scope.")),
        ProfileFields.needed("counties", FieldType.CHECKBOXES)
            .choices(today().stream().map(c -> Option.named(c.code(), c.name())).toList()));
  }

  private List<County> today() {
    return counties.on(calendar.today(clock));
  }

  @Override
  public Map<String, List<String>> values(ProfileContent content) {
    Work held = content.work();
    return Map.of(
        "areas", List.copyOf(held.areas()),
        "scope", ProfileFields.text(held.scope()),
        "counties", List.copyOf(held.counties()));
  }

  @Override
  public ProfileContent read(FormInput in, ProfileContent kept, int rows) {
    Set<String> chosen = in.codes("areas", areas.names().keySet());
    String scope = ProfileFields.one(in, "scope", Set.copyOf(NgoReading.SCOPES));
    Set<String> where =
        in.codes("counties", today().stream().map(County::code).collect(Collectors.toSet()));
    return kept.with(new Work(chosen, scope, where));
  }

  @Override
  public List<String> missing(ProfileContent content) {
    Work held = content.work();
    List<String> missing = new ArrayList<>();
    if (held.areas().isEmpty()) {
      missing.add("areas");
    }
    if (held.scope() == null) {
      missing.add("scope");
    }
    if (held.counties().isEmpty()) {
      missing.add("counties");
    }
    return missing;
  }
}
