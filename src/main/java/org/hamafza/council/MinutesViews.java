package org.hamafza.council;

import java.util.List;
import java.util.Optional;
import org.hamafza.documents.Attachment;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Puts together what a member may see of minutes: nothing about an item that is kept from them. */
@Component
class MinutesViews {

  private static final Role[] READ_COMMENTS = {
    Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.COUNCIL_CHAIR, Role.AUDITOR
  };

  private final MinutesEditions editions;
  private final MinutesPapers papers;
  private final MinutesReaders readers;
  private final MinutesPrinting printing;
  private final People people;
  private final AgendaRows items;
  private final ResolutionRows resolutions;

  MinutesViews(
      MinutesEditions editions,
      MinutesPapers papers,
      MinutesReaders readers,
      MinutesPrinting printing,
      People people,
      AgendaRows items,
      ResolutionRows resolutions) {
    this.editions = editions;
    this.papers = papers;
    this.readers = readers;
    this.printing = printing;
    this.people = people;
    this.items = items;
    this.resolutions = resolutions;
  }

  MinutesView of(SessionView view, Member member) {
    Session session = view.session();
    List<SessionView.ItemLine> open = view.items().stream().filter(i -> !i.hidden()).toList();
    boolean excerpt = open.size() < view.items().size();
    MinutesPapers.State state = papers.state(session.id());
    List<MinutesView.EditionLine> history =
        editions.of(session.id()).stream()
            .map(
                each ->
                    new MinutesView.EditionLine(
                        each.number(),
                        name(each.writtenBy()),
                        each.writtenAt(),
                        each.whole(),
                        prose(each, open)))
            .toList();
    Optional<Attachment> paper = printing.kept(session.id());
    return new MinutesView(
        history.isEmpty() ? List.of() : history.get(0).items(),
        history,
        comments(session, member, excerpt),
        refusals(session),
        state.commentsUntil(),
        state.earlyReason(),
        state.isFrozen(),
        readers.mayComment(member, session.id()),
        !history.isEmpty() && !state.isFrozen() && mayEdit(member, session),
        paper.orElse(null),
        paper.isPresent() && printing.isWhole(paper.get()) && isAsSigned(session, state),
        excerpt,
        approval(session.id()));
  }

  private Resolution approval(long sessionId) {
    return items.aboutMinutesOf(sessionId).stream()
        .flatMap(item -> resolutions.onItem(item.id()).stream())
        .findFirst()
        .orElse(null);
  }

  static boolean mayEdit(Member member, Session session) {
    return member.hasAny(session.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD);
  }

  private static boolean isAsSigned(Session session, MinutesPapers.State state) {
    return state.content() != null
        && CanonicalJson.sha256Hex(state.content()).equals(session.minutesSha256());
  }

  private static List<MinutesView.ProseLine> prose(
      MinutesEditions.Edition edition, List<SessionView.ItemLine> open) {
    return open.stream()
        .filter(line -> !edition.on(line.item().id()).isBlank())
        .map(
            line ->
                new MinutesView.ProseLine(
                    line.position(), line.item().title(), edition.on(line.item().id())))
        .toList();
  }

  /** A comment may be about any item: whoever may not know of one reads the own ones only. */
  private List<MinutesView.CommentLine> comments(Session session, Member member, boolean excerpt) {
    boolean all = !excerpt && member.hasAny(session.councilId(), READ_COMMENTS);
    return papers.comments(session.id()).stream()
        .filter(comment -> all || comment.personId() == member.personId())
        .map(
            comment ->
                new MinutesView.CommentLine(name(comment.personId()), comment.at(), comment.body()))
        .toList();
  }

  private List<MinutesView.RefusalLine> refusals(Session session) {
    return papers.refusals(session.id()).stream()
        .map(
            refusal ->
                new MinutesView.RefusalLine(
                    refusal.capacity(), name(refusal.personId()), refusal.reason(), refusal.at()))
        .toList();
  }

  private LocalText name(long personId) {
    return people.find(personId).orElseThrow().name();
  }
}
