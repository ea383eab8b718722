package org.hamafza.registry.capabilities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.policy.Policies;
import org.hamafza.registry.Need;
import org.hamafza.registry.Needs;
import org.hamafza.registry.capabilities.CapabilityTable.Provider;
import org.hamafza.registry.capabilities.CapabilityTable.Scope;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the map of the councils in which somebody acts. */
@Service
class CapabilityMaps {

  /** The map, and the areas by which it can be narrowed. */
  record Drawn(CapabilityMap map, Catalogue catalogue, String area) {}

  /**
   * One cell of the map.
   *
   * @param providers a page of the NGOs behind it
   * @param needs the open needs of the county that it would serve
   */
  record Opened(Catalogue catalogue, String area, List<Provider> providers, List<Need> needs) {}

  private final CapabilityTable table;
  private final Needs needs;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CapabilityMaps(
      CapabilityTable table,
      Needs needs,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock) {
    this.table = table;
    this.needs = needs;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The whole map; an area that there is not narrows nothing. */
  @Transactional(readOnly = true)
  public Drawn draw(Member member, String area) {
    Catalogue catalogue = table.catalogue(calendar.today(clock));
    Scope scope = scope(member, catalogue, area);
    List<Need> open = needs.openIn(scope.councils(), scope.area());
    return new Drawn(
        CapabilityMap.of(catalogue, table.offers(scope), open), catalogue, scope.area());
  }

  /**
   * A page of the NGOs that have a capability in a county.
   *
   * @throws NotFound if there is no such county today, or no such capability
   */
  @Transactional(readOnly = true)
  public Opened open(
      Member member, String county, String capability, String area, long afterId, int limit) {
    Catalogue catalogue = table.catalogue(calendar.today(clock));
    if (!catalogue.counties().containsKey(county) || catalogue.capability(capability).isEmpty()) {
      throw new NotFound();
    }
    Scope scope = scope(member, catalogue, area);
    List<Need> served =
        needs.openIn(scope.councils(), scope.area()).stream()
            .filter(need -> need.concerns(county))
            .filter(need -> catalogue.servingIn(need.area()).contains(capability))
            .toList();
    return new Opened(
        catalogue,
        scope.area(),
        table.providers(scope, county, capability, afterId, limit),
        served);
  }

  private Scope scope(Member member, Catalogue catalogue, String area) {
    Set<Long> councils = member.councilsAs(Role.values());
    LocalDate today = calendar.today(clock);
    long grace = policies.on(today).number("licence.expiryGraceDays");
    return new Scope(
        councils, today, today.minusDays(grace), catalogue.areas().containsKey(area) ? area : "");
  }
}
