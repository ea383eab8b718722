package org.hamafza.proposals;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.proposals.calls.Call;
import org.hamafza.proposals.calls.CalledProposal;
import org.hamafza.proposals.calls.Calls;
import org.springframework.stereotype.Service;

/**
 * Which call a proposal belongs to, and what follows from that elsewhere; no rights are checked.
 */
@Service
public class CalledProposals {

  private static final int MOST_CHOICES = 200;

  private final Calls calls;

  CalledProposals(Calls calls) {
    this.calls = calls;
  }

  /** The call of a proposal; empty if it is unsolicited. */
  public Optional<NamedCall> callOf(long proposalId) {
    return calls.of(proposalId).map(CalledProposals::named);
  }

  /**
   * What a list of proposals says about calls.
   *
   * @param choices the published calls of the reader's councils, by which the list can be narrowed
   * @param of the calls of the listed proposals that have one, by the ids of the proposals
   */
  record Listed(List<NamedCall> choices, Map<Long, NamedCall> of) {}

  Listed listed(Member member, Collection<Long> proposals) {
    Map<Long, NamedCall> choices = new LinkedHashMap<>();
    Map<Long, NamedCall> of = new HashMap<>();
    for (CalledProposal each : calls.named(member, proposals)) {
      NamedCall call = new NamedCall(each.callId(), each.number(), each.title(), each.closesOn());
      choices.put(call.id(), call);
      if (each.proposalId() != null) {
        of.put(each.proposalId(), call);
      }
    }
    return new Listed(choices.values().stream().limit(MOST_CHOICES).toList(), of);
  }

  /** The own weights of the call of a proposal; empty if it has none, or there is no call. */
  public Optional<CallWeights> weights(long proposalId) {
    return calls
        .of(proposalId)
        .filter(call -> !call.content().weights().isEmpty())
        .map(call -> new CallWeights(call.criteriaSince(), call.content().weights()));
  }

  static NamedCall named(Call call) {
    return new NamedCall(call.id(), call.number(), call.title(), call.content().closesOn());
  }
}
