package org.hamafza.proposals;

import java.util.List;
import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.identity.WaitingMatter;
import org.hamafza.identity.WaitingMatters;
import org.springframework.stereotype.Component;

/** Parts of proposals wait for the partners and agencies that were asked. */
@Component
class PartsAsked implements WaitingMatters {

  private static final int MOST = 20;

  private final PartTable table;
  private final ProposalTable proposals;

  PartsAsked(PartTable table, ProposalTable proposals) {
    this.table = table;
    this.proposals = proposals;
  }

  @Override
  public List<WaitingMatter> of(Member member) {
    Stream<Proposal> ofNgos =
        member.ngos().stream()
            .flatMap(ngo -> table.asked(Part.Kind.NGO, Long.toString(ngo)).stream())
            .flatMap(id -> proposals.draft(id).stream());
    Stream<Proposal> ofAgencies =
        member.councilsAs(Role.AGENCY_FOCAL, Role.AGENCY_DEPUTY).stream()
            .flatMap(
                council ->
                    member.agencies(council).stream()
                        .flatMap(code -> ofAgency(code, council).stream()));
    return Stream.concat(ofNgos.filter(PartsAsked::isOpen), ofAgencies)
        .limit(MOST)
        .map(
            draft ->
                new WaitingMatter(
                    "/proposals/" + draft.id() + "/part",
                    "proposals.part.waiting",
                    draft.number(),
                    draft.title(),
                    null,
                    null))
        .toList();
  }

  /** The drafts in a council that wait for an agency, the longest waiting first. */
  List<Proposal> ofAgency(String code, long councilId) {
    return table.asked(Part.Kind.AGENCY, code).stream()
        .flatMap(id -> proposals.draft(id).stream())
        .filter(draft -> draft.councilId() == councilId && isOpen(draft))
        .limit(MOST)
        .toList();
  }

  private static boolean isOpen(Proposal draft) {
    return draft.state().isOpenToApplicant();
  }
}
