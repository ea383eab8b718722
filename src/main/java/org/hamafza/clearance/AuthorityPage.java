package org.hamafza.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.Area;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.registry.ExecutiveAgency;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Shows who clears contents on which area in a council, now and at other times. */
@Component
class AuthorityPage {

  /** A county that has another authority than the rest. */
  record OtherPlace(LocalText county, LocalText agency) {}

  /** An area with its authority today. */
  record Line(LocalText area, LocalText agency, List<OtherPlace> exceptions) {}

  /**
   * What was said once, or holds from a later day on.
   *
   * @param county null for the rest of the province
   * @param agency null if it was taken back
   * @param by null for what the installation began with
   */
  record Said(
      LocalDate from,
      LocalText area,
      LocalText county,
      LocalText agency,
      String reason,
      LocalText by,
      boolean coming) {}

  private final Authorities authorities;
  private final Areas areas;
  private final Counties counties;
  private final Agencies agencies;
  private final People people;
  private final WorkingCalendar calendar;
  private final Clock clock;

  AuthorityPage(
      Authorities authorities,
      Areas areas,
      Counties counties,
      Agencies agencies,
      People people,
      WorkingCalendar calendar,
      Clock clock) {
    this.authorities = authorities;
    this.areas = areas;
    this.counties = counties;
    this.agencies = agencies;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  LocalDate today() {
    return calendar.today(clock);
  }

  /** Every area with its authority today. */
  List<Line> lines(long councilId) {
    Map<String, List<AuthorityRule>> rules =
        authorities.of(councilId).stream().collect(Collectors.groupingBy(AuthorityRule::area));
    Map<String, ExecutiveAgency> known = agencies.byCode();
    List<County> now = counties.on(today());
    return areas.all().stream()
        .map(area -> line(area, rules.getOrDefault(area.code(), List.of()), councilId, now, known))
        .toList();
  }

  private Line line(
      Area area,
      List<AuthorityRule> rules,
      long councilId,
      List<County> now,
      Map<String, ExecutiveAgency> known) {
    String rest = AuthorityRule.agency(rules, councilId, null, today()).orElse(null);
    List<OtherPlace> exceptions =
        now.stream()
            .map(
                county ->
                    AuthorityRule.agency(rules, councilId, county.code(), today())
                        .filter(code -> !code.equals(rest))
                        .map(code -> new OtherPlace(county.name(), known.get(code).name()))
                        .orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return new Line(area.name(), rest == null ? null : known.get(rest).name(), exceptions);
  }

  /** What people have said for the council, the newest first. */
  List<Said> said(long councilId) {
    Map<String, Area> areaNames = areas.byCode();
    Map<String, County> countyNames = counties.byCode();
    Map<String, ExecutiveAgency> agencyNames = agencies.byCode();
    return authorities.of(councilId).stream()
        .filter(rule -> rule.namedBy() != null)
        .map(
            rule ->
                new Said(
                    rule.validFrom(),
                    areaNames.get(rule.area()).name(),
                    rule.county() == null ? null : countyNames.get(rule.county()).name(),
                    rule.agency() == null ? null : agencyNames.get(rule.agency()).name(),
                    rule.reason(),
                    people.find(rule.namedBy()).map(Person::name).orElse(null),
                    rule.validFrom().isAfter(today())))
        .toList();
  }
}
