package org.hamafza.clearance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.policy.Numbers;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of clearing a content that the system does, for delegates only. */
@Service
public class ContentClearing {

  /** What follows from the authority's verdict. */
  public enum Conclusion {
    APPROVE,
    ASK_CHANGES,
    REJECT,
    /** Changes are wanted, but it was sent back often enough. */
    LAPSE
  }

  private final ContentTable table;
  private final ContentHistory history;
  private final ContentUses uses;
  private final ContentNotices notices;
  private final ContentRefs refs;
  private final Proposals proposals;
  private final Councils councils;
  private final Numbers numbers;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContentClearing(
      ContentTable table,
      ContentHistory history,
      ContentUses uses,
      ContentNotices notices,
      ContentRefs refs,
      Proposals proposals,
      Councils councils,
      Numbers numbers,
      Policies policies,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.history = history;
    this.uses = uses;
    this.notices = notices;
    this.refs = refs;
    this.proposals = proposals;
    this.councils = councils;
    this.numbers = numbers;
    this.policies = policies;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** Lays the newest version before the authority; gives how long that may take. */
  @Transactional
  public String open(long id, boolean crisis, LocalDate policyDay) {
    ContentItem item = item(id);
    String name = crisis ? "content.crisisTerm" : "content.term";
    String term = policies.on(policyDay).term(name).toString();
    table.pace(id, crisis);
    publish(
        new ClearanceOpened(
            refs.of(item), item.number(), item.version(), item.agencyCode(), crisis, term));
    return term;
  }

  /** Takes over the verdict on the newest version. */
  @Transactional
  public Conclusion conclude(long id, LocalDate policyDay) {
    ContentItem item = item(id);
    Verdict verdict = history.last(id).map(ContentVersion::verdict).orElseThrow();
    boolean roundsLeft = item.rounds() < policies.on(policyDay).number("content.maxRounds");
    return switch (verdict) {
      case APPROVE -> Conclusion.APPROVE;
      case REJECT -> Conclusion.REJECT;
      case ASK_CHANGES -> roundsLeft ? Conclusion.ASK_CHANGES : Conclusion.LAPSE;
    };
  }

  /** Gives the content its code; returns when the clearance runs out. */
  @Transactional
  public Instant register(long id, LocalDate policyDay) {
    ContentItem item = item(id);
    if (item.isCleared()) {
      return calendar.endOf(item.expiresOn());
    }
    Policy policy = policies.on(policyDay);
    LocalDate today = calendar.today(clock);
    LocalDate expiresOn = today.plusDays(policy.number("content.validityDays"));
    String code = code(item.councilId(), JalaliDate.yearOf(today));
    table.cleared(item, code, clock.instant(), expiresOn);
    table.enter(id, ContentState.APPROVED, "", clock.instant());
    uses.share(id, parties(item));
    publish(new ContentCleared(refs.of(item), item.number(), code, expiresOn));
    notices.cleared(item(id));
    return calendar.endOf(expiresOn);
  }

  private String code(long councilId, int year) {
    String series = councils.get(councilId).code() + "-C";
    return "%s-%d-C-%04d"
        .formatted(councils.get(councilId).code(), year, numbers.next(series, year));
  }

  private Set<Long> parties(ContentItem item) {
    Proposal proposal = proposals.get(item.proposalId());
    Set<Long> parties = new LinkedHashSet<>(proposal.partners());
    parties.add(item.ngoId());
    return parties;
  }

  /** Sends the content back; returns until when the NGO may answer. */
  @Transactional
  public Instant askForChanges(long id, LocalDate policyDay) {
    ContentItem item = item(id);
    Instant limit =
        calendar.due(clock.instant(), policies.on(policyDay).term("content.answerLimit"));
    String reason = reason(id);
    table.countRound(id);
    table.enter(id, ContentState.CHANGES_ASKED, reason, clock.instant());
    publish(new RevisionAsked(refs.of(item), item.number(), item.rounds() + 1, reason));
    notices.sentBack(item, reason, limit);
    return limit;
  }

  /** Ends a content that was refused. */
  @Transactional
  public void reject(long id) {
    close(id, ContentState.REJECTED);
  }

  /** Ends a content that was sent back too often, or not answered. */
  @Transactional
  public void lapse(long id) {
    close(id, ContentState.LAPSED);
  }

  private void close(long id, ContentState ending) {
    ContentItem item = item(id);
    String reason = reason(id);
    table.enter(id, ending, reason, clock.instant());
    publish(new ContentClosed(refs.of(item), item.number(), ending, reason));
    notices.closed(item, ending, reason);
  }

  /** Ends a clearance whose time is over. */
  @Transactional
  public void expire(long id) {
    ContentItem item = item(id);
    table.enter(id, ContentState.EXPIRED, "", clock.instant());
    publish(new ContentExpired(refs.of(item), item.number(), item.code()));
    notices.expired(item);
  }

  /** Tells everybody who uses a withdrawn content what to correct. */
  @Transactional
  public void announceCorrection(long id) {
    ContentItem item = item(id);
    CaseRef ref = refs.of(item);
    publish(new CorrectionAnnounced(ref, item.number(), item.code(), notices.corrected(item)));
  }

  private String reason(long id) {
    return history.last(id).map(ContentVersion::reason).orElse("");
  }

  private ContentItem item(long id) {
    return table.lock(id).orElseThrow(NotFound::new);
  }

  private void publish(DomainEvent event) {
    events.publishEvent(event);
  }
}
