package org.hamafza.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hamafza.proposals.Part;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalContent;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.ProposalView;
import org.hamafza.proposals.ProposalViews;
import org.hamafza.proposals.Support;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Takes out of a proposal what one agency needs for its opinion. */
@Component
class AskedReading {

  private static final LocalText NOTHING = new LocalText("", "");
  private static final Set<ProposalFlag> MATTERS =
      EnumSet.of(
          ProposalFlag.PHYSICAL_WORKS,
          ProposalFlag.VULNERABLE,
          ProposalFlag.SAFEGUARDING_POLICY,
          ProposalFlag.AWARENESS_CAMPAIGN,
          ProposalFlag.PUBLIC_FUNDRAISING,
          ProposalFlag.CRISIS_RELATED);

  private final ProposalViews views;

  AskedReading(ProposalViews views) {
    this.views = views;
  }

  AskedParts of(Proposal proposal, AgencyOpinion opinion) {
    ProposalView view = views.of(proposal);
    ProposalContent content = proposal.content();
    String agency = opinion.agencyCode();
    // What is written about support names no agency: it is this one's where no other is asked.
    boolean alone = content.agencies().equals(Set.of(agency));
    return new AskedParts(
        agency,
        proposal.number(),
        proposal.title(),
        view.ngo(),
        view.area(),
        view.counties(),
        content.scope(),
        content.startsOn(),
        content.endsOn(),
        content.aims(),
        content.beneficiaries(),
        content.beneficiaryCount(),
        opinion.lead(),
        agency.equals(content.sponsor()),
        contribution(content, agency),
        content.agencies().contains(agency)
            ? content.support().stream().filter(each -> each != Support.MONEY).sorted().toList()
            : List.of(),
        alone ? content.supportDetails() : NOTHING,
        content.flags().stream().filter(MATTERS::contains).sorted().toList());
  }

  private static String contribution(ProposalContent content, String agency) {
    return content
        .agreedParts()
        .filter(part -> part.isOf(Part.Kind.AGENCY, agency))
        .map(Part::contribution)
        .findFirst()
        .orElse("");
  }
}
