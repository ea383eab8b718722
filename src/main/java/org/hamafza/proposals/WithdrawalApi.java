package org.hamafza.proposals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A signatory takes a proposal back over the API, by the rules of the page. */
@RestController
class WithdrawalApi {

  /** Why the NGO takes its proposal back; a number is no reason, so it is not read as a text. */
  record Withdrawal(@Schema(type = "string", maxLength = 2000) Object reason) {}

  /** A proposal that was taken back. */
  record Withdrawn(long id, String number, String state, String stateReason) {}

  private final Withdrawals withdrawals;
  private final Proposals proposals;
  private final CurrentMember currentMember;

  WithdrawalApi(Withdrawals withdrawals, Proposals proposals, CurrentMember currentMember) {
    this.withdrawals = withdrawals;
    this.proposals = proposals;
    this.currentMember = currentMember;
  }

  @PostMapping("/api/v1/proposals/{id:\\d{1,18}}/withdraw")
  @Operation(
      summary = "Take your proposal back, saying why; for good",
      description =
          "Only a signatory of the NGO can, and only after it was submitted and before it is on an"
              + " agenda; otherwise the answer is 409 and says which of these it is.")
  Withdrawn withdraw(@PathVariable long id, @RequestBody Withdrawal body) {
    Member member = currentMember.get();
    withdrawals.withdrawable(member, id);
    withdrawals.withdraw(member, id, new FormInput(Map.of("reason", reason(body))));
    Proposal after = proposals.get(id);
    return new Withdrawn(id, after.number(), after.state().name(), after.stateReason());
  }

  private static List<String> reason(Withdrawal body) {
    if (body.reason() == null) {
      return List.of();
    }
    if (body.reason() instanceof String reason) {
      return List.of(reason);
    }
    throw new InvalidInput("reason", "proposals.error.shape");
  }
}
