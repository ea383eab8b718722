package org.hamafza.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agencies with their areas and counties, and who may change that: it concerns all councils.
 */
@Service
public class AgencyCatalogue {

  private final JdbcClient db;
  private final Agencies agencies;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  AgencyCatalogue(
      JdbcClient db,
      Agencies agencies,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.db = db;
    this.agencies = agencies;
    this.currentMember = currentMember;
    this.events = events;
  }

  /** All agencies, in their order. */
  @Transactional(readOnly = true)
  public List<AgencyDetails> all() {
    Map<String, Set<String>> areas =
        codes(
            """
            select x.agency_code, x.area_code from area_agency x join area a \
            on a.code = x.area_code order by a.position""");
    Map<String, Set<String>> leads =
        codes(
            """
            select x.agency_code, x.area_code from area_agency x join area a \
            on a.code = x.area_code where x.lead = true order by a.position""");
    Map<String, Set<String>> counties =
        codes(
            """
            select x.agency_code, x.county_code from agency_county x join county c \
            on c.code = x.county_code order by c.position""");
    return agencies.all().stream()
        .map(
            agency ->
                new AgencyDetails(
                    agency.code(),
                    agency.name(),
                    areas.getOrDefault(agency.code(), Set.of()),
                    leads.getOrDefault(agency.code(), Set.of()),
                    counties.getOrDefault(agency.code(), Set.of())))
        .toList();
  }

  private Map<String, Set<String>> codes(String sql) {
    Map<String, Set<String>> codes = new TreeMap<>();
    db.sql(sql)
        .query(
            row -> {
              codes
                  .computeIfAbsent(row.getString(1), agency -> new LinkedHashSet<>())
                  .add(row.getString(2));
            });
    return codes;
  }

  /**
   * The agency of that code.
   *
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public AgencyDetails get(String code) {
    return all().stream()
        .filter(agency -> agency.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Whether the member keeps the catalogue. */
  public boolean mayKeep(Member member) {
    return member.hasAnywhere(Role.ADMINISTRATOR);
  }

  /** Enters an agency, or changes what is kept about the one of that code. */
  @Transactional
  public void keep(Member by, AgencyDetails agency) {
    if (!mayKeep(by)) {
      throw new NotFound();
    }
    boolean known =
        db.sql("update agency set name_fa = ?, name_en = ? where code = ?")
                .params(agency.name().fa(), agency.name().en(), agency.code())
                .update()
            == 1;
    if (!known) {
      db.sql(
              """
              insert into agency (code, name_fa, name_en, position) \
              values (?, ?, ?, (select coalesce(max(position), 0) + 1 from agency))""")
          .params(agency.code(), agency.name().fa(), agency.name().en())
          .update();
    }
    keepAreas(agency);
    keepCounties(agency);
    currentMember.actingAs(
        Role.ADMINISTRATOR,
        "",
        () -> {
          events.publishEvent(AgencyKept.of(agency));
          return null;
        });
  }

  // An agency keeps its place among those of an area.
  private void keepAreas(AgencyDetails agency) {
    List<String> kept =
        new ArrayList<>(
            db.sql("select area_code from area_agency where agency_code = ?")
                .param(agency.code())
                .query(String.class)
                .list());
    for (String area : kept) {
      if (!agency.areas().contains(area)) {
        db.sql("delete from area_agency where agency_code = ? and area_code = ?")
            .params(agency.code(), area)
            .update();
      }
    }
    for (String area : agency.areas()) {
      boolean lead = agency.leads().contains(area);
      if (kept.contains(area)) {
        db.sql("update area_agency set lead = ? where agency_code = ? and area_code = ?")
            .params(lead, agency.code(), area)
            .update();
      } else {
        db.sql(
                """
                insert into area_agency (area_code, agency_code, lead, position) values (?, ?, ?, \
                (select coalesce(max(position), -1) + 1 from area_agency where area_code = ?))""")
            .params(area, agency.code(), lead, area)
            .update();
      }
    }
  }

  private void keepCounties(AgencyDetails agency) {
    db.sql("delete from agency_county where agency_code = ?").param(agency.code()).update();
    for (String county : agency.counties()) {
      db.sql("insert into agency_county (agency_code, county_code) values (?, ?)")
          .params(agency.code(), county)
          .update();
    }
  }
}
