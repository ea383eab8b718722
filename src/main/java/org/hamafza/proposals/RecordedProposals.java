package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.audit.RecordRights;
import org.hamafza.audit.RecordedThings;
import org.hamafza.audit.Trace;
import org.hamafza.identity.Member;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.stereotype.Component;

/** Finds the cases that have a record, and keeps it from whoever is kept from the proposal. */
@Component
class RecordedProposals implements RecordedThings, RecordRights {

  private static final String PROPOSAL = "proposal";

  private final ProposalTable table;
  private final Proposals proposals;
  private final ProposalViews views;
  private final Ngos ngos;

  RecordedProposals(ProposalTable table, Proposals proposals, ProposalViews views, Ngos ngos) {
    this.table = table;
    this.proposals = proposals;
    this.views = views;
    this.ngos = ngos;
  }

  @Override
  public String type() {
    return PROPOSAL;
  }

  @Override
  public boolean bars(Member member, Trace.Subject subject) {
    return subject.type().equals(PROPOSAL) && proposals.bars(member, proposals.get(subject.id()));
  }

  @Override
  public List<Line> find(Set<Long> councils, String words, long beforeId, int limit) {
    List<Object> params = new ArrayList<>(councils);
    StringBuilder sql =
        new StringBuilder("where p.number is not null and p.council_id in (")
            .append(marks(councils.size()))
            .append(")");
    for (String word : PersianText.searchKey(words).split(" ")) {
      if (!word.isEmpty()) {
        List<Long> parties = ngos.named(councils, word);
        sql.append(" and (p.search_key like ?");
        params.add("%" + word + "%");
        if (!parties.isEmpty()) {
          sql.append(" or p.lead_ngo_id in (").append(marks(parties.size())).append(")");
          params.addAll(parties);
        }
        sql.append(")");
      }
    }
    sql.append(" and p.id < ? order by p.id desc fetch first ").append(limit).append(" rows only");
    params.add(beforeId);
    List<Proposal> found = table.query(sql.toString(), params);
    Map<Long, LocalText> names = views.ngoNames(found);
    return found.stream().map(p -> line(p, names.get(p.leadNgoId()))).toList();
  }

  private static Line line(Proposal proposal, LocalText ngo) {
    return new Line(
        proposal.id(),
        proposal.number(),
        proposal.title(),
        ngo,
        "proposals.state." + proposal.state(),
        proposal.submittedAt());
  }

  private static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }
}
