package org.hamafza.clearance;

import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.springframework.stereotype.Component;

/** What events about a content name: the case to which it belongs. */
@Component
class ContentRefs {

  private final Proposals proposals;

  ContentRefs(Proposals proposals) {
    this.proposals = proposals;
  }

  CaseRef of(ContentItem item) {
    return proposals.ref(item.proposalId());
  }
}
