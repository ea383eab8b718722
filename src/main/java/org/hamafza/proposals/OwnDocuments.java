package org.hamafza.proposals;

import java.util.List;
import java.util.stream.Stream;
import org.hamafza.proposals.calls.CallDocument;
import org.hamafza.proposals.calls.Calls;
import org.springframework.stereotype.Component;

/** The documents that the call of a proposal demands besides those of the checklist. */
@Component
class OwnDocuments {

  private final Calls calls;
  private final ScreeningFacts facts;

  OwnDocuments(Calls calls, ScreeningFacts facts) {
    this.calls = calls;
    this.facts = facts;
  }

  /** Those that are not there; each can still be supplied. */
  List<Finding> missing(Proposal proposal) {
    return demanded(proposal.id()).stream()
        .filter(kind -> !facts.hasFile(proposal, kind))
        .map(kind -> missing(kind, proposal.version()))
        .toList();
  }

  /** The kinds of files that a proposal can have. */
  List<String> kinds(long proposalId) {
    return Stream.concat(demanded(proposalId).stream(), ProposalFiles.KINDS.stream()).toList();
  }

  private List<String> demanded(long proposalId) {
    return calls
        .of(proposalId)
        .map(call -> call.documents().stream().map(CallDocument::kind).toList())
        .orElse(List.of());
  }

  private static Finding missing(String kind, int version) {
    return new Finding(0, version, Finding.Kind.DOCUMENT, kind, Finding.Severity.MISSING, true, "");
  }
}
