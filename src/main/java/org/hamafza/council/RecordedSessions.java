package org.hamafza.council;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.audit.RecordRights;
import org.hamafza.audit.RecordedThings;
import org.hamafza.audit.Trace;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/**
 * Opens the record of a session to those who sat in it, and keeps from whoever is recused from an
 * item, or has still to declare about it, what the records of session and case say of it.
 */
@Component
class RecordedSessions implements RecordedThings, RecordRights {

  private static final String SESSION = "session";

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Recusals recusals;
  private final Proposals proposals;
  private final SessionTexts texts;

  RecordedSessions(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Recusals recusals,
      Proposals proposals,
      SessionTexts texts) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.recusals = recusals;
    this.proposals = proposals;
    this.texts = texts;
  }

  @Override
  public String type() {
    return SESSION;
  }

  @Override
  public boolean bars(Member member, Trace.Subject subject) {
    return subject.type().equals("proposal")
        && (recusals.isKeptFrom(proposals.get(subject.id()), member.personId())
            || declarations.owesDeclaration(subject.id(), member.personId()));
  }

  @Override
  public boolean admits(Member member, Trace.Subject subject) {
    return subject.type().equals(SESSION)
        && !member.seats(subject.councilId()).isEmpty()
        && attendance.roll(subject.id()).seats().stream()
            .anyMatch(seat -> Long.valueOf(member.personId()).equals(seat.personId()));
  }

  @Override
  public Set<Long> hiddenItems(Member member, Trace.Subject subject) {
    if (!subject.type().equals(SESSION)) {
      return Set.of();
    }
    Set<Long> hidden = new HashSet<>(recusals.itemsKeptFrom(subject.id(), member.personId()));
    hidden.addAll(declarations.undeclared(subject.id(), member.personId()));
    return hidden;
  }

  /** The votes on those items, by the keys that they were given when the items were taken up. */
  @Override
  public Set<String> hiddenParts(Member member, Trace.Subject subject) {
    Set<Long> hidden = hiddenItems(member, subject);
    return hidden.isEmpty()
        ? Set.of()
        : items.of(subject.id()).stream()
            .filter(item -> hidden.contains(item.id()))
            .map(item -> subject.number() + "-" + item.position())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Line> find(Set<Long> councils, String words, long beforeId, int limit) {
    return sessions.search(councils, words, beforeId, limit).stream()
        .map(
            session ->
                new Line(
                    session.id(),
                    session.number(),
                    texts.title(session),
                    null,
                    "council.state." + session.state(),
                    session.startsAt()))
        .toList();
  }
}
