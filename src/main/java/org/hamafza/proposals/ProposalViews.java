package org.hamafza.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.registry.Agencies;
import org.hamafza.registry.Areas;
import org.hamafza.registry.Capability;
import org.hamafza.registry.Counties;
import org.hamafza.registry.County;
import org.hamafza.registry.ExecutiveAgency;
import org.hamafza.registry.Needs;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;

/**
 * Finds the names for what a proposal names by code; the caller has checked the reader's rights.
 */
@Service
public class ProposalViews {

  private final ProposalTable table;
  private final Ngos ngos;
  private final Areas areas;
  private final Counties counties;
  private final Agencies agencies;
  private final Needs needs;
  private final PartNotices notices;
  private final CalledProposals called;

  ProposalViews(
      ProposalTable table,
      Ngos ngos,
      Areas areas,
      Counties counties,
      Agencies agencies,
      Needs needs,
      PartNotices notices,
      CalledProposals called) {
    this.table = table;
    this.ngos = ngos;
    this.areas = areas;
    this.counties = counties;
    this.agencies = agencies;
    this.needs = needs;
    this.notices = notices;
    this.called = called;
  }

  /** The proposal as it is given, with names. */
  public ProposalView of(Proposal proposal) {
    ProposalContent content = proposal.content();
    Map<String, LocalText> agencyNames =
        names(agencies.all(), ExecutiveAgency::code, ExecutiveAgency::name);
    return new ProposalView(
        proposal,
        ngos.get(proposal.leadNgoId()).name(),
        content.area() == null ? null : areas.get(content.area()).name(),
        pick(content.counties(), names(counties.all(), County::code, County::name)),
        content.partners().stream().map(id -> ngos.get(id).name()).toList(),
        pick(content.agencies(), agencyNames),
        content.sponsor() == null ? null : agencyNames.get(content.sponsor()),
        pick(
            content.capabilities(),
            names(areas.capabilities(), Capability::code, Capability::name)),
        needs.byCodes(proposal.councilId(), content.needs()).stream()
            .map(need -> need.content().title())
            .toList(),
        of(content.agreedParts().toList()),
        called.callOf(proposal.id()).orElse(null),
        writtenAs(proposal.id()));
  }

  /** Parts with the names of their parties. */
  List<PartView> of(List<Part> parts) {
    return parts.stream().map(part -> new PartView(part, notices.name(part))).toList();
  }

  /** The name under which a proposal was written, if the NGO has been merged since; else null. */
  LocalText writtenAs(long proposalId) {
    return table.writtenAs(proposalId).map(id -> ngos.get(id).name()).orElse(null);
  }

  /** The names of the applying NGOs by their ids. */
  Map<Long, LocalText> ngoNames(Collection<Proposal> proposals) {
    return ngos.names(proposals.stream().map(Proposal::leadNgoId).distinct().toList());
  }

  private static <T> Map<String, LocalText> names(
      List<T> all, Function<T, String> code, Function<T, LocalText> name) {
    return all.stream().collect(Collectors.toMap(code, name));
  }

  private static List<LocalText> pick(Collection<String> codes, Map<String, LocalText> names) {
    return codes.stream().sorted().map(names::get).filter(Objects::nonNull).toList();
  }
}
