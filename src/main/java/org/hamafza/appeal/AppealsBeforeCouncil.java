package org.hamafza.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hamafza.council.Announcements;
import org.hamafza.council.HeardAppeals;
import org.hamafza.council.Relief;
import org.hamafza.council.Resolution;
import org.hamafza.council.Resolutions;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the council which appeals wait for it, and how what the panel proposes may be worded. */
@Component
class AppealsBeforeCouncil implements HeardAppeals {

  private static final int TITLE = 300;

  private final AppealTable table;
  private final AppealWindow window;
  private final Rapporteurs rapporteurs;
  private final Proposals proposals;
  private final Announcements announcements;
  private final Resolutions resolutions;
  private final MessageSource messages;
  private final Clock clock;

  AppealsBeforeCouncil(
      AppealTable table,
      AppealWindow window,
      Rapporteurs rapporteurs,
      Proposals proposals,
      Announcements announcements,
      Resolutions resolutions,
      MessageSource messages,
      Clock clock) {
    this.table = table;
    this.window = window;
    this.rapporteurs = rapporteurs;
    this.proposals = proposals;
    this.announcements = announcements;
    this.resolutions = resolutions;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Waiting> waiting(long councilId) {
    return table.waiting(councilId).stream().filter(this::isReady).map(this::waiting).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Waiting> find(long appealId) {
    return table
        .find(appealId)
        .filter(each -> each.state() == AppealState.BEFORE_COUNCIL)
        .filter(this::isReady)
        .map(this::waiting);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Overdue> overdue(long councilId) {
    Instant now = clock.instant();
    return table.open(councilId).stream()
        .map(
            each ->
                new Overdue(each.id(), each.proposalId(), each.number(), window.decisionDue(each)))
        .filter(each -> each.dueAt().isBefore(now))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Set<Long> rapporteurs(long appealId) {
    return table.find(appealId).map(rapporteurs::of).orElseThrow(NotFound::new);
  }

  /**
   * A project that was stopped is wound down before the council hears the appeal: what was spent of
   * its money is known then, and nothing of the earlier work runs beside what the appeal leads to.
   */
  private boolean isReady(Appeal appeal) {
    return !appeal.decision().stops()
        || proposals.get(appeal.proposalId()).state() == ProposalState.TERMINATED;
  }

  private Waiting waiting(Appeal appeal) {
    Proposal proposal = proposals.get(appeal.proposalId());
    boolean grants = appeal.relief() == Relief.OVERTURN;
    long most = appeal.decision().stops() ? approvedForNow(proposal) : requested(proposal);
    return new Waiting(
        appeal.id(),
        proposal.id(),
        appeal.relief(),
        text("appeal.item", appeal, proposal),
        text("appeal.draft." + appeal.relief(), appeal, proposal),
        grants ? most : 0,
        grants && appeal.decision().approves() ? granted(proposal) : 0);
  }

  private static long requested(Proposal proposal) {
    return proposal.requested() == null ? 0 : proposal.requested();
  }

  /** What was not ratified can be restored as it was, and no more. */
  private long approvedForNow(Proposal proposal) {
    return resolutions.on(proposal.id()).map(Resolution::amountGranted).orElse(0L);
  }

  private long granted(Proposal proposal) {
    return announcements
        .on(proposal.id())
        .map(each -> each.resolution().amountGranted())
        .orElse(0L);
  }

  private LocalText text(String key, Appeal appeal, Proposal proposal) {
    return new LocalText(
        text(key, appeal, proposal, Locale.forLanguageTag("fa")),
        text(key, appeal, proposal, Locale.ENGLISH));
  }

  private String text(String key, Appeal appeal, Proposal proposal, Locale locale) {
    String decision =
        messages.getMessage("appeal.decision." + appeal.decision().type(), null, locale);
    Object[] args = {
      isolated(appeal.number()), isolated(proposal.number()), proposal.title().in(locale), decision
    };
    String text = messages.getMessage(key, args, locale);
    return text.length() <= TITLE ? text : text.substring(0, TITLE);
  }

  // So that a number keeps its order within a Persian sentence.
  private static String isolated(String number) {
    return "\u2068" + number + "\u2069";
  }
}
