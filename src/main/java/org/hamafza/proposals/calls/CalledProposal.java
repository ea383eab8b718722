package org.hamafza.proposals.calls;

import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/**
 * A call as lists name it.
 *
 * @param proposalId a proposal under the call; null if none of those that were asked for is
 */
public record CalledProposal(
    long callId, String number, LocalText title, LocalDate closesOn, Long proposalId) {}
