package org.hamafza.letters;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of each council, which its secretary keeps. */
@Service
class LetterTemplates {

  private final LetterTemplateTable table;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LetterTemplates(LetterTemplateTable table, ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.events = events;
    this.clock = clock;
  }

  /** The text that letters of a council are made from now. No rights are checked. */
  @Transactional(readOnly = true)
  public LetterTemplate now(long councilId, LetterKind kind) {
    return table.versions(councilId, kind).get(0);
  }

  /**
   * The newest text of each kind.
   *
   * @throws NotFound if the member does not keep the templates of that council
   */
  @Transactional(readOnly = true)
  public Map<LetterKind, LetterTemplate> newest(Member member, long councilId) {
    check(member, councilId);
    Map<LetterKind, LetterTemplate> newest = new EnumMap<>(LetterKind.class);
    table.all(councilId).forEach(each -> newest.putIfAbsent(each.kind(), each));
    return newest;
  }

  /**
   * What it says and said, the newest version first.
   *
   * @throws NotFound as above
   */
  @Transactional(readOnly = true)
  public List<LetterTemplate> versions(Member member, long councilId, LetterKind kind) {
    check(member, councilId);
    return table.versions(councilId, kind);
  }

  /**
   * Saves another text; letters that were issued stay as they are.
   *
   * @throws TemplateEditedMeanwhile if somebody has saved one since {@code version}
   * @throws InvalidInput if nothing is changed
   */
  @Transactional
  public void save(Member member, long councilId, LetterKind kind, int version, LetterText text) {
    LetterTemplate before = versions(member, councilId, kind).get(0);
    if (before.version() != version) {
      throw new TemplateEditedMeanwhile();
    }
    if (before.text().equals(text)) {
      throw new InvalidInput("", "letters.error.unchanged");
    }
    if (!table.insert(councilId, kind, version + 1, text, member.personId(), clock.instant())) {
      throw new TemplateEditedMeanwhile();
    }
    events.publishEvent(
        new LetterTemplateSaved(CaseRef.council(councilId), kind.name(), version + 1));
  }

  private static void check(Member member, long councilId) {
    if (!member.has(Role.SECRETARIAT_LEAD, councilId)) {
      throw new NotFound();
    }
  }
}
