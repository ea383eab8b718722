package org.hamafza.proposals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.proposals.calls.Call;
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

  /** The calls of those proposals that have one, by the ids of the proposals. */
  Map<Long, NamedCall> callsOf(Collection<Long> proposals) {
    return calls.ofAll(proposals).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> named(entry.getValue())));
  }

  /** The published calls of the member's councils, by which a list of proposals can be narrowed. */
  List<NamedCall> choices(Member member) {
    return calls.published(member, MOST_CHOICES).stream().map(CalledProposals::named).toList();
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
