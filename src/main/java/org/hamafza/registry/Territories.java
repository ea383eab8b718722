package org.hamafza.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which council the NGOs of a county register themselves. */
@Service
public class Territories {

  private final JdbcClient db;
  private final Councils councils;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;

  Territories(
      JdbcClient db,
      Councils councils,
      CurrentMember currentMember,
      ApplicationEventPublisher events) {
    this.db = db;
    this.councils = councils;
    this.currentMember = currentMember;
    this.events = events;
  }

  /** The council of a county; a council that is the only one has them all. */
  @Transactional(readOnly = true)
  public Optional<Long> councilOf(String countyCode) {
    Optional<Long> named =
        db.sql("select council_id from council_county where county_code = ?")
            .param(countyCode)
            .query(Long.class)
            .optional();
    List<Council> all = councils.all();
    return named.isPresent() || all.size() != 1 ? named : Optional.of(all.get(0).id());
  }

  /** The counties that a council was given. */
  @Transactional(readOnly = true)
  public Set<String> of(long councilId) {
    return new LinkedHashSet<>(
        db.sql("select county_code from council_county where council_id = ? order by county_code")
            .param(councilId)
            .query(String.class)
            .list());
  }

  /** Gives a council exactly these counties; other councils lose them. */
  @Transactional
  public void give(Member by, long councilId, Set<String> counties) {
    if (!by.hasAnywhere(Role.ADMINISTRATOR)) {
      throw new NotFound();
    }
    councils.get(councilId);
    db.sql("delete from council_county where council_id = ?").param(councilId).update();
    for (String county : counties) {
      db.sql("delete from council_county where county_code = ?").param(county).update();
      db.sql("insert into council_county (county_code, council_id) values (?, ?)")
          .params(county, councilId)
          .update();
    }
    currentMember.actingAs(
        Role.ADMINISTRATOR,
        "",
        () -> {
          events.publishEvent(
              new CouncilCountiesSet(CaseRef.council(councilId), List.copyOf(counties)));
          return null;
        });
  }
}
