package org.hamafza.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.hamafza.council.Sessions;
import org.hamafza.crisis.Crises;
import org.hamafza.process.capacityprofile.CapacityProfile;
import org.hamafza.process.councilsession.CouncilSession;
import org.hamafza.process.crisismode.CrisisMode;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.ProfileVerification;
import org.hamafza.shared.CaseRef;
import org.springframework.stereotype.Component;

/** Tells which case an execution belongs to. */
@Component
public class Cases {

  private final Proposals proposals;
  private final Sessions sessions;
  private final ProfileVerification verification;
  private final Crises crises;

  Cases(Proposals proposals, Sessions sessions, ProfileVerification verification, Crises crises) {
    this.proposals = proposals;
    this.sessions = sessions;
    this.verification = verification;
    this.crises = crises;
  }

  /**
   * The proposal that the execution is about; otherwise the profile, the session, the crisis, or
   * else the council.
   */
  public CaseRef of(VariableScope execution) {
    Long proposalId = (Long) execution.getVariable(CaseVariables.PROPOSAL_ID.name());
    if (proposalId != null) {
      return proposals.ref(proposalId);
    }
    Long profileCaseId = (Long) execution.getVariable(CapacityProfile.PROFILE_CASE_ID.name());
    if (profileCaseId != null) {
      return verification.ref(profileCaseId);
    }
    Long declarationId = (Long) execution.getVariable(CrisisMode.DECLARATION_ID.name());
    if (declarationId != null) {
      return crises.ref(declarationId);
    }
    Long sessionId = (Long) execution.getVariable(CouncilSession.SESSION_ID.name());
    return sessionId == null
        ? CaseRef.council((Long) execution.getVariable(CaseVariables.COUNCIL_ID.name()))
        : sessions.ref(sessionId);
  }
}
