package org.hamafza.registry.merging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.registry.MergingRoom;
import org.hamafza.registry.Ngo;
import org.hamafza.tasks.TaskInbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the registry itself and the lists of work keep of an NGO that is merged. A verification that
 * runs would go on for an entry that counts no longer: the NGO about which one runs has to stay.
 */
@Component
class RegistryMerging implements MergingRoom {

  private final JdbcClient db;
  private final TaskInbox inbox;

  RegistryMerging(JdbcClient db, TaskInbox inbox) {
    this.db = db;
    this.inbox = inbox;
  }

  @Override
  public Optional<String> obstacle(Ngo ngo, Ngo into) {
    Set<Long> verified = Set.copyOf(beingVerified(ngo.id(), into.id()));
    if (!verified.contains(ngo.id())) {
      return Optional.empty();
    }
    return Optional.of(
        verified.contains(into.id())
            ? "registry.merge.error.bothVerified"
            : "registry.merge.error.verified");
  }

  private List<Long> beingVerified(long ngoId, long intoId) {
    return db.sql(
            """
            select distinct ngo_id from ngo_profile where ngo_id in (?, ?) \
            and state in ('SUBMITTED', 'DEFICIENT')""")
        .params(ngoId, intoId)
        .query(Long.class)
        .list();
  }

  @Override
  public List<Effect> effects(Ngo ngo, Ngo into) {
    return Stream.of(
            new Effect("registry.merge.effect.work", inbox.openOfParty(ngo.id())),
            new Effect(
                "registry.merge.effect.flags",
                count("ngo_flag where ngo_id = ? and state in ('OPEN', 'WAITING')", ngo)),
            new Effect(
                "registry.merge.effect.profiles", count("ngo_profile where ngo_id = ?", ngo)),
            new Effect("registry.merge.effect.grades", count("ngo_grade where ngo_id = ?", ngo)))
        .filter(effect -> effect.count() > 0)
        .toList();
  }

  private long count(String rows, Ngo ngo) {
    return db.sql("select count(*) from " + rows).param(ngo.id()).query(Long.class).single();
  }

  @Override
  public void merge(Ngo ngo, Ngo into) {
    inbox.passOn(ngo.id(), into.id());
  }
}
