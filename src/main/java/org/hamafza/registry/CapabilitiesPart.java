package org.hamafza.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.registry.ProfileContent.Resource;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.Option;
import org.springframework.stereotype.Component;

/** What the NGO can contribute, how much of it, in which county, and how fast in a crisis. */
@Component
class CapabilitiesPart implements ProfilePart {

  private static final String LIST = "resources";
  private static final int MOST = 100_000_000;
  private static final int LONGEST_CALL = 720;

  private final Areas areas;
  private final Counties counties;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CapabilitiesPart(Areas areas, Counties counties, WorkingCalendar calendar, Clock clock) {
    this.areas = areas;
    this.counties = counties;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public ProfileStep step() {
    return ProfileStep.CAPABILITIES;
  }

  @Override
  public String list() {
    return LIST;
  }

  @Override
  public List<FormField> fields(boolean known) {
    return List.of(
        ProfileFields.needed("capability", FieldType.SELECT)
            .choices(
                areas.tree().stream()
                    .flatMap(
                        kind ->
                            kind.capabilities().stream()
                                .map(c -> Option.named(c.code(), kind.branch(c))))
                    .toList()),
        ProfileFields.needed("quantity", FieldType.INTEGER)
            .hint("registry.profile.field.quantity.hint"),
        ProfileFields.needed("county", FieldType.SELECT)
            .choices(today().stream().map(c -> Option.named(c.code(), c.name())).toList()),
        ProfileFields.free("crisisHours", FieldType.INTEGER)
            .hint("registry.profile.field.crisisHours.hint"));
  }

  private List<County> today() {
    return counties.on(calendar.today(clock));
  }

  @Override
  public Map<String, List<String>> values(ProfileContent content) {
    return RowFields.texts(
        LIST,
        content.resources().stream()
            .map(
                row -> {
                  Map<String, String> texts = new LinkedHashMap<>();
                  texts.put("capability", row.capability());
                  texts.put("quantity", number(row.quantity()));
                  texts.put("county", row.county());
                  texts.put("crisisHours", number(row.crisisHours()));
                  return texts;
                })
            .toList());
  }

  private static String number(Integer number) {
    return number == null ? "" : number.toString();
  }

  @Override
  public ProfileContent read(FormInput in, ProfileContent kept, int rows) {
    Set<String> codes =
        areas.capabilities().stream().map(Capability::code).collect(Collectors.toSet());
    Set<String> where = today().stream().map(County::code).collect(Collectors.toSet());
    List<Resource> resources = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      resources.add(
          new Resource(
              ProfileFields.one(in, RowFields.name(LIST, i, "capability"), codes),
              in.integer(RowFields.name(LIST, i, "quantity"), 1, MOST),
              ProfileFields.one(in, RowFields.name(LIST, i, "county"), where),
              in.integer(RowFields.name(LIST, i, "crisisHours"), 1, LONGEST_CALL)));
    }
    return kept.withResources(resources);
  }

  @Override
  public List<String> missing(ProfileContent content) {
    return content.resources().isEmpty()
        ? List.of(LIST)
        : RowFields.missing(values(content), "capability", "quantity", "county");
  }
}
