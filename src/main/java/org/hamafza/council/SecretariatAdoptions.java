package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.PersianText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a decision of the secretariat into a resolution that belongs to no session. */
@Component
class SecretariatAdoptions {

  private final JdbcClient db;
  private final Proposals proposals;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SecretariatAdoptions(
      JdbcClient db, Proposals proposals, Clock clock, ApplicationEventPublisher events) {
    this.db = db;
    this.proposals = proposals;
    this.clock = clock;
    this.events = events;
  }

  /** Adopts it under its number and publishes it; doing it again changes nothing. */
  void adopt(Proposal proposal, ProposedDecision decision) {
    if (isAdopted(proposal, decision)) {
      return;
    }
    ProposedDecision.Draft draft = decision.draft();
    Instant now = clock.instant();
    String content = CanonicalJson.write(content(proposal, decision, now));
    String sha256 = CanonicalJson.sha256Hex(content);
    LocalText text = draft.text();
    db.sql(
            """
            insert into resolution (council_id, order_no, number, proposal_id, text_fa, text_en, \
            search_text, outcome, flag_partial, flag_conditional, flag_casting, amount_granted, \
            conditions_fa, conditions_en, reason, responsible, adopted_at, published_at, content, \
            sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, '', ?, ?, ?, ?)""")
        .params(
            proposal.councilId(),
            decision.orderNo(),
            decision.number(),
            proposal.id(),
            text.fa(),
            text.en(),
            PersianText.searchKey(decision.number() + " " + text.fa() + " " + text.en()),
            draft.outcome().name(),
            isLess(proposal, draft),
            !draft.conditions().isBlank(),
            draft.amountGranted(),
            draft.conditions().fa(),
            draft.conditions().en(),
            draft.reason(),
            Timestamp.from(now),
            Timestamp.from(now),
            content,
            sha256)
        .update();
    events.publishEvent(
        new VoteEvents.ResolutionAdopted(
            proposals.ref(proposal), decision.number(), draft.outcome().name(), sha256));
  }

  private static boolean isLess(Proposal proposal, ProposedDecision.Draft draft) {
    return draft.outcome() != SecretariatOutcome.REJECTED
        && proposal.requested() != null
        && draft.amountGranted() < proposal.requested();
  }

  private boolean isAdopted(Proposal proposal, ProposedDecision decision) {
    return db.sql("select count(*) from resolution where council_id = ? and number = ?")
            .params(proposal.councilId(), decision.number())
            .query(Long.class)
            .single()
        > 0;
  }

  private static Map<String, Object> content(
      Proposal proposal, ProposedDecision decision, Instant at) {
    ProposedDecision.Draft draft = decision.draft();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("number", decision.number());
    content.put("adoptedAt", at.toString());
    content.put("proposalId", proposal.id());
    content.put("text", Map.of("fa", draft.text().fa(), "en", draft.text().en()));
    content.put("outcome", draft.outcome().name());
    content.put("requested", proposal.requested());
    content.put("amountGranted", draft.amountGranted());
    content.put("conditions", Map.of("fa", draft.conditions().fa(), "en", draft.conditions().en()));
    content.put("reason", draft.reason());
    content.put("year", decision.year());
    return content;
  }
}
