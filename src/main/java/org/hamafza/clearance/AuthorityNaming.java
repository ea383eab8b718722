package org.hamafza.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretary of a council, or an administrator, says which agency clears contents on an area.
 * What was said is never changed; something else is said from a later day on.
 */
@Service
class AuthorityNaming {

  private final Authorities authorities;
  private final AuthorityForm form;
  private final Councils councils;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AuthorityNaming(
      Authorities authorities,
      AuthorityForm form,
      Councils councils,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.authorities = authorities;
    this.form = form;
    this.councils = councils;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** The councils for which the member names authorities; none for everybody else. */
  @Transactional(readOnly = true)
  public List<Council> councils(Member member) {
    return councils.all().stream().filter(each -> names(member, each.id())).toList();
  }

  /** Whether the member names authorities for any council. */
  static boolean isOpenTo(Member member) {
    return member.hasAnywhere(Role.ADMINISTRATOR) || member.hasAnywhere(Role.SECRETARIAT_LEAD);
  }

  private static boolean names(Member member, long councilId) {
    return member.hasAnywhere(Role.ADMINISTRATOR) || member.has(Role.SECRETARIAT_LEAD, councilId);
  }

  /**
   * The council, if the member names authorities for it; the first one if none is wanted.
   *
   * @throws NotFound if there is none
   */
  @Transactional(readOnly = true)
  public Council council(Member member, Long wanted) {
    return councils(member).stream()
        .filter(each -> wanted == null || each.id() == wanted)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * Names the authority on an area from a day on, today at the earliest: what was handed in stays
   * with the authority to which it went.
   *
   * @throws InvalidInput if something is missing, or there is nothing to take back
   */
  @Transactional
  public void name(Member by, long councilId, FormInput input) {
    council(by, councilId);
    LocalDate today = calendar.today(clock);
    AuthorityRule rule = form.read(input, councilId, by.personId(), today);
    if (rule.agency() == null
        && AuthorityRule.said(ofArea(rule), councilId, rule.county(), rule.validFrom()).isEmpty()) {
      throw new InvalidInput("agency", "clearance.authorities.error.nothing");
    }
    Role role = by.hasAnywhere(Role.ADMINISTRATOR) ? Role.ADMINISTRATOR : Role.SECRETARIAT_LEAD;
    currentMember.actingAs(
        role,
        "",
        () -> {
          authorities.add(rule);
          events.publishEvent(
              new ContentAuthorityNamed(
                  CaseRef.council(councilId),
                  rule.area(),
                  rule.county(),
                  rule.agency(),
                  rule.validFrom(),
                  rule.reason()));
          return null;
        });
  }

  private List<AuthorityRule> ofArea(AuthorityRule wanted) {
    return authorities.of(wanted.councilId()).stream()
        .filter(rule -> rule.area().equals(wanted.area()))
        .toList();
  }
}
