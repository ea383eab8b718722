package org.hamafza.proposals;

import java.util.List;
import java.util.stream.Stream;
import org.hamafza.registry.MergingRoom;
import org.hamafza.registry.Ngo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The proposals of an NGO that is merged go on, or stay closed, under the NGO that stays; each says
 * under which name it was written.
 */
@Component
class MergedApplicants implements MergingRoom {

  private final ProposalTable table;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  MergedApplicants(ProposalTable table, Proposals proposals, ApplicationEventPublisher events) {
    this.table = table;
    this.proposals = proposals;
    this.events = events;
  }

  @Override
  public List<Effect> effects(Ngo ngo, Ngo into) {
    List<Proposal> all = table.ofNgo(ngo.id());
    return Stream.of(
            new Effect(
                "proposals.merge.effect.running",
                all.stream().filter(each -> !each.state().isEnd()).count()),
            new Effect(
                "proposals.merge.effect.ended",
                all.stream().filter(each -> each.state().isEnd()).count()))
        .filter(effect -> effect.count() > 0)
        .toList();
  }

  @Override
  public void merge(Ngo ngo, Ngo into) {
    List<Long> ids = table.ofNgo(ngo.id()).stream().map(Proposal::id).sorted().toList();
    for (long id : ids) {
      table.lock(id);
      table.passOn(id, into.id());
      events.publishEvent(new ProposalPassedOn(proposals.ref(id), ngo.id(), into.id()));
    }
  }
}
