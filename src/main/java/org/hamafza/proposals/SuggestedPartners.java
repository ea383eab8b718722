package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.registry.PartnerSuggestion;
import org.hamafza.registry.PartnerSuggestions;
import org.hamafza.registry.PartnerSuggestions.Wanted;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LegalId;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.Parsed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests partners to those who write a draft, and takes them in. */
@Service
class SuggestedPartners {

  private final Drafts drafts;
  private final ProposalFields fields;
  private final PartnerSuggestions suggestions;

  SuggestedPartners(Drafts drafts, ProposalFields fields, PartnerSuggestions suggestions) {
    this.drafts = drafts;
    this.fields = fields;
    this.suggestions = suggestions;
  }

  /** NGOs that fit what the draft says so far. */
  List<PartnerSuggestion> of(Proposal draft) {
    ProposalContent content = draft.content();
    Set<Long> in = new LinkedHashSet<>(content.partners());
    in.add(draft.leadNgoId());
    return suggestions.of(
        new Wanted(
            draft.councilId(), content.area(), content.counties(), content.capabilities(), in));
  }

  /**
   * Makes an NGO a partner; one that is a partner already stays it.
   *
   * @param edition the edition on which the change builds
   * @throws NotFound if the draft is not the member's
   * @throws InvalidInput if the NGO may not be a partner
   * @throws Conflict if the draft was changed meanwhile, or cannot be changed any more
   */
  @Transactional
  public void add(Member member, long id, int edition, String legalId) {
    Proposal draft = drafts.own(member, id);
    Parsed<LegalId> typed = LegalId.parse(legalId);
    Parsed<Long> partner =
        typed.isValid() ? fields.partner(draft.leadNgoId(), typed.get()) : typed.map(never -> null);
    if (!partner.isValid()) {
      throw new InvalidInput(
          "legalId", partner.messageKey().orElseThrow(), partner.args().toArray());
    }
    if (!draft.content().partners().contains(partner.get())) {
      drafts.write(member, id, edition, with(draft.content(), partner.get()));
    }
  }

  // By way of its stored form, so that whatever else the draft says stays as it is.
  private static ProposalContent with(ProposalContent content, long partner) {
    Map<String, Object> stored = ProposalJson.map(content);
    List<Object> partners = new ArrayList<>(content.partners());
    partners.add(partner);
    stored.put("partners", partners);
    return ProposalJson.read(CanonicalJson.write(stored));
  }
}
