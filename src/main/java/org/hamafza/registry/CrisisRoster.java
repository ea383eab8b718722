package org.hamafza.registry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which NGOs are at hand in a crisis. */
@Service
public class CrisisRoster {

  private final NgoTable ngos;
  private final JdbcClient db;

  CrisisRoster(NgoTable ngos, JdbcClient db) {
    this.ngos = ngos;
    this.db = db;
  }

  /**
   * The NGOs of a council that work in one of the counties and either in one of the areas or with
   * something that they have said to be at hand in a crisis; by id.
   */
  @Transactional(readOnly = true)
  public List<Long> of(long councilId, Set<String> areas, Set<String> counties) {
    Set<Long> ready = ready(counties);
    return ngos.of(councilId).stream()
        .filter(ngo -> !ngo.isMerged())
        .filter(
            ngo ->
                ready.contains(ngo.id())
                    || meets(ngo.areas(), areas) && meets(ngo.counties(), counties))
        .map(Ngo::id)
        .sorted()
        .toList();
  }

  private Set<Long> ready(Set<String> counties) {
    return counties.isEmpty()
        ? Set.of()
        : db.sql(
                """
                select distinct ngo_id from ngo_offer where crisis_hours is not null \
                and county_code in (:counties)""")
            .param("counties", counties)
            .query(Long.class)
            .set();
  }

  private static boolean meets(Collection<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
