package org.hamafza.proposals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.stereotype.Component;

/** Finds the running files of the same area and county that say nearly the same as a proposal. */
@Component
class SimilarFiles {

  private static final double WHOLE = 100.0;

  private final ProposalTable table;
  private final SynergyTable kept;
  private final Proposals proposals;
  private final Ngos ngos;
  private final Counties counties;

  SimilarFiles(
      ProposalTable table, SynergyTable kept, Proposals proposals, Ngos ngos, Counties counties) {
    this.table = table;
    this.kept = kept;
    this.proposals = proposals;
    this.ngos = ngos;
    this.counties = counties;
  }

  /** How much the most similar file resembles the proposal, from 0 to 1. */
  double nearest(Proposal proposal) {
    return likenesses(proposal).values().stream().mapToDouble(each -> each).max().orElse(0);
  }

  /** Keeps which files resemble the submitted version at least that much. */
  void keep(Proposal proposal, long leastPercent) {
    Map<Long, Integer> similar = new LinkedHashMap<>();
    likenesses(proposal)
        .forEach(
            (other, likeness) -> {
              if (likeness >= leastPercent / WHOLE) {
                similar.put(other, (int) (likeness * WHOLE));
              }
            });
    kept.keep(proposal.id(), proposal.version(), similar);
  }

  /** Whether one of the files that were found is still running. */
  boolean anyRuns(Proposal proposal) {
    return kept.similar(proposal.id(), proposal.version()).keySet().stream()
        .anyMatch(other -> !proposals.get(other).state().isEnd());
  }

  /** Those that are still running and that the member may read, the most similar first. */
  List<SimilarFile> shownTo(Member member, Proposal proposal) {
    return kept.similar(proposal.id(), proposal.version()).entrySet().stream()
        .map(each -> Map.entry(proposals.get(each.getKey()), each.getValue()))
        .filter(each -> !each.getKey().state().isEnd())
        .filter(each -> proposals.mayRead(member, each.getKey()))
        .map(each -> shown(proposal, each.getKey(), each.getValue()))
        .toList();
  }

  private SimilarFile shown(Proposal proposal, Proposal other, int percent) {
    List<LocalText> shared =
        counties.all().stream()
            .filter(each -> proposal.counties().contains(each.code()))
            .filter(each -> other.counties().contains(each.code()))
            .map(County::name)
            .toList();
    LocalText ngo = ngos.get(other.leadNgoId()).name();
    return new SimilarFile(other.id(), other.number(), other.title(), ngo, shared, percent);
  }

  private Map<Long, Double> likenesses(Proposal proposal) {
    Map<Long, Double> found = new LinkedHashMap<>();
    table.active(proposal.councilId(), proposal.area()).stream()
        .filter(other -> other.id() != proposal.id())
        .filter(other -> !Collections.disjoint(other.counties(), proposal.counties()))
        .forEach(
            other -> found.put(other.id(), PersianText.similarity(text(other), text(proposal))));
    return found;
  }

  private static String text(Proposal proposal) {
    return proposal.title().fa() + " " + proposal.content().aims().fa();
  }
}
