package org.hamafza.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.LocalText;

/**
 * A proposal as others see it: the newest submitted version, or the draft before the first one.
 *
 * @param number null before the first submission
 * @param version the newest submitted version; 0 if there is none
 * @param edition counts the changes of the draft
 * @param crisisConfirmed whether an officer found it related to the declared crisis; null if nobody
 *     has looked yet
 * @param deficiencyRounds how often it was sent back
 * @param answerDue until when the last deficiency notice may be answered; null if there was none
 * @param remindedAt when the NGO was reminded of that answer, for the last time; null if not yet
 * @param handedTo the council that decides it in place of its own; null if none
 */
public record Proposal(
    long id,
    long councilId,
    long leadNgoId,
    String number,
    ProposalState state,
    String stateReason,
    int version,
    int edition,
    Boolean crisisConfirmed,
    int deficiencyRounds,
    Instant answerDue,
    Instant remindedAt,
    long createdBy,
    Instant submittedAt,
    Long handedTo,
    ProposalContent content) {

  /** The same case with what another version of it says. */
  public Proposal with(ProposalContent other) {
    return new Proposal(
        id,
        councilId,
        leadNgoId,
        number,
        state,
        stateReason,
        version,
        edition,
        crisisConfirmed,
        deficiencyRounds,
        answerDue,
        remindedAt,
        createdBy,
        submittedAt,
        handedTo,
        other);
  }

  /** The council that decides it: its own, or the one to which that has handed it. */
  public long decidingCouncil() {
    return handedTo == null ? councilId : handedTo;
  }

  /** The councils in which it lies. */
  public Set<Long> councils() {
    return handedTo == null ? Set.of(councilId) : Set.of(councilId, handedTo);
  }

  /** Whether the member holds one of these roles in a council in which it lies. */
  public boolean concerns(Member member, Role... roles) {
    return councils().stream().anyMatch(council -> member.hasAny(council, roles));
  }

  /** Whether the member belongs to an NGO of the case, the leading one or a partner. */
  public boolean isOfNgoOf(Member member) {
    return member.ngos().contains(leadNgoId())
        || partners().stream().anyMatch(member.ngos()::contains);
  }

  public LocalText title() {
    return content.title();
  }

  public String area() {
    return content.area();
  }

  public Set<String> counties() {
    return content.counties();
  }

  public Set<Long> partners() {
    return content.partners();
  }

  public Set<String> wantedAgencies() {
    return content.agencies();
  }

  /**
   * The agencies that would pay, receive or carry out: those whose help is wanted and the sponsor,
   * without who refused its part. Where nothing but a permit is asked for, they only say yes or no.
   */
  public Set<String> actingAgencies() {
    Set<String> acting = new TreeSet<>();
    if (!content.support().equals(Set.of(Support.PERMIT))) {
      acting.addAll(content.agencies());
    }
    if (content.sponsor() != null) {
      acting.add(content.sponsor());
    }
    content
        .agreedParts()
        .filter(part -> part.kind() == Part.Kind.AGENCY)
        .filter(part -> part.consent() == Part.Consent.REFUSED)
        .forEach(part -> acting.remove(part.party()));
    return acting;
  }

  public Set<String> capabilities() {
    return content.capabilities();
  }

  /** Rial of public money asked for. */
  public Long requested() {
    return content.requested();
  }

  public Long own() {
    return content.own();
  }

  public Long other() {
    return content.other();
  }

  public Long total() {
    return content.total();
  }

  public LocalDate startsOn() {
    return content.startsOn();
  }

  public LocalDate endsOn() {
    return content.endsOn();
  }

  public boolean has(ProposalFlag flag) {
    return content.flags().contains(flag);
  }

  public boolean hasSponsor() {
    return content.sponsor() != null;
  }

  /** One county is COUNTY, several are PROVINCE; anything wider was declared. */
  public String scopeLevel() {
    if (content.scope() != null) {
      return content.scope();
    }
    return counties().size() == 1 ? "COUNTY" : "PROVINCE";
  }

  /** Related to a crisis: as an officer found, until then as declared. */
  public boolean crisisRelated() {
    return crisisConfirmed == null ? has(ProposalFlag.CRISIS_RELATED) : crisisConfirmed;
  }
}
