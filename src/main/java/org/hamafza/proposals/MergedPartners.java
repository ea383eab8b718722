package org.hamafza.proposals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamafza.registry.MergingRoom;
import org.hamafza.registry.Ngo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What an NGO that is merged was to bring to proposals of others stands as the part of the NGO that
 * stays. What that one has said itself counts more, unless it still owes an answer to these words.
 */
@Component
class MergedPartners implements MergingRoom {

  private final PartTable table;
  private final ProposalTable proposalTable;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MergedPartners(
      PartTable table,
      ProposalTable proposalTable,
      Proposals proposals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.proposalTable = proposalTable;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<Effect> effects(Ngo ngo, Ngo into) {
    return Stream.of(
            new Effect(
                "proposals.merge.effect.parts",
                running(ngo).stream().filter(id -> passes(id, ngo, into).isPresent()).count()))
        .filter(effect -> effect.count() > 0)
        .toList();
  }

  @Override
  public void merge(Ngo ngo, Ngo into) {
    for (long id : running(ngo)) {
      proposalTable.lock(id);
      passes(id, ngo, into).ifPresent(part -> pass(id, part, ngo, into));
    }
  }

  private void pass(long id, Part part, Ngo ngo, Ngo into) {
    table.keep(id, part, clock.instant());
    events.publishEvent(
        new PartPassedOn(
            proposals.ref(id), ngo.id(), into.id(), part.contribution(), part.consent().name()));
  }

  private List<Long> running(Ngo ngo) {
    return table.ofParty(Part.Kind.NGO, party(ngo)).stream()
        .filter(id -> !proposalTable.draft(id).orElseThrow().state().isEnd())
        .toList();
  }

  /** The part as that of the NGO that stays, if it is to have it. */
  private Optional<Part> passes(long id, Ngo ngo, Ngo into) {
    Proposal draft = proposalTable.draft(id).orElseThrow();
    if (draft.leadNgoId() == into.id()) {
      return Optional.empty();
    }
    List<Part> parts = table.of(id);
    Optional<Part> old = of(parts, ngo);
    Optional<Part> own = of(parts, into);
    boolean owed =
        own.isEmpty()
            || own.get().consent() == Part.Consent.ASKED
                && old.map(Part::contribution).equals(own.map(Part::contribution));
    return old.filter(part -> owed)
        .map(p -> new Part(p.kind(), party(into), p.contribution(), p.consent(), p.reason()));
  }

  private static Optional<Part> of(List<Part> parts, Ngo ngo) {
    return parts.stream().filter(part -> part.isOf(Part.Kind.NGO, party(ngo))).findFirst();
  }

  private static String party(Ngo ngo) {
    return Long.toString(ngo.id());
  }
}
