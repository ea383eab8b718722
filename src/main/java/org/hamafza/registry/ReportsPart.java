package org.hamafza.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.registry.ProfileContent.AnnualReport;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.springframework.stereotype.Component;

/** The annual reports that the NGO has handed in; a young NGO has none. */
@Component
class ReportsPart implements ProfilePart {

  private static final String LIST = "reports";

  private final WorkingCalendar calendar;
  private final Clock clock;

  ReportsPart(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public ProfileStep step() {
    return ProfileStep.REPORTS;
  }

  @Override
  public String list() {
    return LIST;
  }

  @Override
  public List<FormField> fields(boolean known) {
    return List.of(
        ProfileFields.needed("coversFrom", FieldType.DATE),
        ProfileFields.needed("coversTo", FieldType.DATE),
        ProfileFields.needed("handedInOn", FieldType.DATE));
  }

  @Override
  public Map<String, List<String>> values(ProfileContent content) {
    return RowFields.texts(
        LIST,
        content.reports().stream()
            .map(
                row -> {
                  Map<String, String> texts = new LinkedHashMap<>();
                  texts.put("coversFrom", ProfileFields.day(row.from()));
                  texts.put("coversTo", ProfileFields.day(row.to()));
                  texts.put("handedInOn", ProfileFields.day(row.handedInOn()));
                  return texts;
                })
            .toList());
  }

  @Override
  public ProfileContent read(FormInput in, ProfileContent kept, int rows) {
    List<AnnualReport> reports = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      reports.add(row(in, i));
    }
    return kept.withReports(reports);
  }

  private AnnualReport row(FormInput in, int i) {
    String end = RowFields.name(LIST, i, "coversTo");
    String handed = RowFields.name(LIST, i, "handedInOn");
    LocalDate from = in.date(RowFields.name(LIST, i, "coversFrom"));
    LocalDate to = in.date(end);
    LocalDate handedInOn = in.date(handed);
    ProfileFields.ordered(in, end, from, to, "registry.profile.error.reportEnds");
    ProfileFields.ordered(in, handed, to, handedInOn, "registry.profile.error.reportEarly");
    ProfileFields.ordered(
        in, handed, handedInOn, calendar.today(clock), "registry.profile.error.future");
    return new AnnualReport(from, to, handedInOn);
  }

  @Override
  public List<String> missing(ProfileContent content) {
    return RowFields.missing(values(content), "coversFrom", "coversTo", "handedInOn");
  }
}
