package org.hamafza.proposals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts of partner NGOs and agencies in a proposal: asked for by the lead NGO, written and
 * answered by the party itself. A consent holds only for the words to which it was given.
 */
@Service
class Parts {

  private final PartTable table;
  private final ProposalTable proposalTable;
  private final Drafts drafts;
  private final Proposals proposals;
  private final PartNotices notices;
  private final CurrentMember currentMember;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Parts(
      PartTable table,
      ProposalTable proposalTable,
      Drafts drafts,
      Proposals proposals,
      PartNotices notices,
      CurrentMember currentMember,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.proposalTable = proposalTable;
    this.drafts = drafts;
    this.proposals = proposals;
    this.notices = notices;
    this.currentMember = currentMember;
    this.events = events;
    this.clock = clock;
  }

  /** A part for each partner and agency that the content names. */
  List<Part> of(Proposal draft) {
    return of(table.of(draft.id()), draft.content());
  }

  static List<Part> of(List<Part> known, ProposalContent content) {
    List<Part> parts = new ArrayList<>();
    content.partners().stream()
        .sorted()
        .forEach(id -> parts.add(find(known, Part.Kind.NGO, Long.toString(id))));
    Set<String> agencies = new TreeSet<>(content.agencies());
    if (content.sponsor() != null) {
      agencies.add(content.sponsor());
    }
    agencies.forEach(code -> parts.add(find(known, Part.Kind.AGENCY, code)));
    return parts;
  }

  private static Part find(List<Part> known, Part.Kind kind, String party) {
    return known.stream()
        .filter(part -> part.isOf(kind, party))
        .findFirst()
        .orElse(new Part(kind, party, "", Part.Consent.NOT_ASKED, ""));
  }

  /** The lead NGO writes what a party shall bring and asks for its consent. */
  @Transactional
  void ask(Member member, long id, Part.Kind kind, String party, String contribution) {
    Proposal draft = drafts.open(member, id);
    Part before = named(draft, kind, party);
    boolean standing =
        before.consent() == Part.Consent.GIVEN && before.contribution().equals(contribution);
    if (!standing) {
      table.keep(id, new Part(kind, party, contribution, Part.Consent.ASKED, ""), clock.instant());
      drafts.asWriter(
          member,
          draft,
          () ->
              events.publishEvent(
                  new PartAsked(proposals.ref(draft), named(kind, party), contribution)));
      notices.asked(draft, kind, party);
    }
  }

  /** A party as the record names it. */
  private static String named(Part.Kind kind, String party) {
    return (kind == Part.Kind.AGENCY ? "agency:" : "ngo:") + party;
  }

  private Part named(Proposal draft, Part.Kind kind, String party) {
    return of(draft).stream()
        .filter(part -> part.isOf(kind, party))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * The draft of somebody else, for a party that was asked to take part.
   *
   * @throws NotFound if the member belongs to none
   */
  @Transactional(readOnly = true)
  Proposal sharedWith(Member member, long id) {
    Proposal draft = proposalTable.draft(id).orElseThrow(NotFound::new);
    if (!draft.state().isOpenToApplicant() || own(member, draft).isEmpty()) {
      throw new NotFound();
    }
    return draft;
  }

  /** The parts of the draft that are the member's to answer. */
  List<Part> own(Member member, Proposal draft) {
    return of(draft).stream()
        .filter(part -> part.consent() != Part.Consent.NOT_ASKED)
        .filter(part -> speaksFor(member, draft, part))
        .toList();
  }

  private static boolean speaksFor(Member member, Proposal draft, Part part) {
    return part.kind() == Part.Kind.NGO
        ? member.ngos().contains(Long.parseLong(part.party()))
        : member.agencies(draft.councilId()).contains(part.party());
  }

  /** Whether the member may answer for the party, and not only write. */
  static boolean answersFor(Member member, Part part) {
    return part.kind() == Part.Kind.AGENCY || member.signsFor(Long.parseLong(part.party()));
  }

  /**
   * A party writes its part, and consents to it or refuses it.
   *
   * @param seen the words that the party had before it
   * @param answer ASKED if the party only writes
   * @throws Conflict if the words were changed meanwhile, or the member does not sign for the NGO
   */
  @Transactional
  void answer(Member member, long id, Part answer, String seen) {
    sharedWith(member, id);
    proposalTable.lock(id);
    Proposal draft = sharedWith(member, id);
    Part before =
        own(member, draft).stream()
            .filter(part -> part.isOf(answer.kind(), answer.party()))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (answer.consent() != Part.Consent.ASKED && !answersFor(member, before)) {
      throw new Conflict("proposals.error.signatoryOnly");
    }
    if (!before.contribution().equals(seen)) {
      throw new Conflict("proposals.part.changed");
    }
    table.keep(id, answer, clock.instant());
    currentMember.actingAs(
        role(member, draft, answer),
        named(answer.kind(), answer.party()),
        () -> {
          events.publishEvent(
              new PartAnswered(
                  proposals.ref(draft),
                  named(answer.kind(), answer.party()),
                  answer.contribution(),
                  answer.consent().name(),
                  answer.reason()));
          return null;
        });
    if (answer.consent() != Part.Consent.ASKED) {
      notices.answered(draft, answer);
    }
  }

  /** The record says of a deputy that it was a deputy. */
  private static Role role(Member member, Proposal draft, Part part) {
    if (part.kind() == Part.Kind.AGENCY) {
      boolean deputy = member.deputizes(part.party(), draft.councilId());
      return deputy ? Role.AGENCY_DEPUTY : Role.AGENCY_FOCAL;
    }
    return member.signsFor(Long.parseLong(part.party())) ? Role.NGO_SIGNATORY : Role.NGO_SUBMITTER;
  }
}
