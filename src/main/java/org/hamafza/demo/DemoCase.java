package org.hamafza.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.proposals.BudgetLine;
import org.hamafza.proposals.Indicator;
import org.hamafza.proposals.ProposalContent;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.Support;
import org.hamafza.shared.LocalText;

/**
 * A made-up proposal and how far it has come.
 *
 * @param lead the code of the NGO that leads, {@code partners} those of the others
 * @param startsInDays counted from the day of loading
 * @param answers what people answer to the forms of this case, where it differs from the usual
 */
record DemoCase(
    String code,
    String lead,
    List<String> partners,
    LocalText title,
    String area,
    String scope,
    Set<String> counties,
    LocalText aims,
    LocalText beneficiaries,
    Integer beneficiaryCount,
    int startsInDays,
    int months,
    List<Indicator> indicators,
    List<BudgetLine> lines,
    Long requested,
    Long own,
    Long other,
    Set<String> agencies,
    String sponsor,
    Set<String> capabilities,
    Set<Support> support,
    Set<ProposalFlag> flags,
    List<String> files,
    DemoGoal goal,
    Map<String, Map<String, List<String>>> answers) {

  /** The user name of the signatory who submits it. */
  String submitter() {
    return lead.equals("y01") ? "yazd-ngo" : "ngo-" + lead;
  }

  /** What the applicant writes on a day; {@code ngoIds} are by code. */
  ProposalContent on(LocalDate today, Map<String, Long> ngoIds) {
    LocalDate starts = today.plusDays(startsInDays);
    return new ProposalContent(
        title,
        area,
        scope,
        counties,
        aims,
        beneficiaries,
        beneficiaryCount,
        starts,
        starts.plusMonths(months).minusDays(1),
        indicators,
        lines,
        requested,
        own,
        other,
        requested + own + other,
        partners.stream().map(ngoIds::get).collect(Collectors.toSet()),
        agencies,
        sponsor,
        capabilities,
        support,
        flags);
  }
}
