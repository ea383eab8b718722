package org.hamafza.proposals;

import java.time.Clock;
import java.util.List;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.documents.Attachments;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.policy.Numbers;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.shared.CanonicalJson;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an NGO writes: begun, saved as often as it likes, and submitted by a signatory. */
@Service
public class Drafts {

  /** The owner type of a proposal's files. */
  static final String OWNER = "proposal";

  private final ProposalTable table;
  private final VersionTable versions;
  private final DraftSheets sheets;
  private final PartTable parts;
  private final Proposals proposals;
  private final Ngos ngos;
  private final Appointments appointments;
  private final Councils councils;
  private final Numbers numbers;
  private final CallGate gate;
  private final Attachments attachments;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Drafts(
      ProposalTable table,
      VersionTable versions,
      DraftSheets sheets,
      PartTable parts,
      Proposals proposals,
      Ngos ngos,
      Appointments appointments,
      Councils councils,
      Numbers numbers,
      CallGate gate,
      Attachments attachments,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.versions = versions;
    this.sheets = sheets;
    this.parts = parts;
    this.proposals = proposals;
    this.ngos = ngos;
    this.appointments = appointments;
    this.councils = councils;
    this.numbers = numbers;
    this.gate = gate;
    this.attachments = attachments;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The member, who writes for an NGO.
   *
   * @throws NotFound if the member writes for none
   */
  Member writer(Member member) {
    if (member.ngos().isEmpty()) {
      throw new NotFound();
    }
    return member;
  }

  /** Begins a draft for an NGO for which the member writes. */
  @Transactional
  public long begin(Member member, long ngoId, ProposalContent content) {
    if (!member.ngos().contains(ngoId)) {
      throw new NotFound();
    }
    Ngo ngo = ngos.locked(ngoId);
    if (ngo.isMerged()) {
      throw new Conflict("registry.merge.error.merged");
    }
    long id = table.insert(ngo.councilId(), ngoId, member.personId(), content, clock.instant());
    Proposal draft = own(member, id);
    sheets.keep(draft, sheets.of(draft), member);
    changed(draft, member);
    return id;
  }

  /**
   * The draft of an NGO for which the member writes; also after submission, as it was left.
   *
   * @throws NotFound if there is none, or it is not the member's
   */
  @Transactional(readOnly = true)
  public Proposal own(Member member, long id) {
    Proposal draft = table.draft(id).orElseThrow(NotFound::new);
    if (!member.ngos().contains(draft.leadNgoId())) {
      throw new NotFound();
    }
    return draft;
  }

  /**
   * Saves a whole draft, in the place of what stood; see {@link DraftSaving} for a part of one.
   *
   * @param edition the edition on which the change builds
   * @throws Conflict if it was changed meanwhile, or cannot be changed any more
   */
  @Transactional
  public Proposal write(Member member, long id, int edition, ProposalContent content) {
    Proposal draft = open(member, id);
    if (!table.write(draft, edition, content)) {
      throw new EditedMeanwhile();
    }
    Proposal saved = own(member, id);
    sheets.keep(saved, DraftSheet.of(content, sheets::legalId), member);
    changed(saved, member);
    return saved;
  }

  /** Saves what the fields of a draft hold from now on; the draft is open and locked. */
  Proposal write(Member member, Proposal draft, DraftSheet sheet) {
    ProposalContent content = sheets.read(draft, sheet).content();
    if (!table.write(draft, draft.edition(), content)) {
      throw new EditedMeanwhile();
    }
    Proposal saved = own(member, draft.id());
    sheets.keep(saved, sheet, member);
    changed(saved, member);
    return saved;
  }

  /**
   * Submits a draft, or the answer to a deficiency notice: freezes it as the next version and gives
   * the case its number. What was submitted already is left as it is.
   *
   * @param edition the edition that the signatory has checked
   * @throws InvalidInput naming what is missing, or exceeds the limits of its call
   * @throws Conflict if the draft was changed meanwhile, the member does not sign for the NGO, or
   *     its call is not open to the NGO
   */
  @Transactional
  public Proposal submit(Member member, long id, int edition) {
    own(member, id);
    table.lock(id);
    Proposal draft = own(member, id);
    if (!appointments.holdsNow(member.personId(), Role.NGO_SIGNATORY, draft.leadNgoId())) {
      throw new Conflict("proposals.error.signatoryOnly");
    }
    if (!draft.state().isOpenToApplicant()) {
      return proposals.get(id);
    }
    if (draft.edition() != edition) {
      throw new EditedMeanwhile();
    }
    List<FieldError> missing = sheets.obstacles(draft);
    if (!missing.isEmpty()) {
      throw new InvalidInput(missing);
    }
    gate.admit(draft);
    return currentMember.actingAs(Role.NGO_SIGNATORY, behalf(draft), () -> freeze(draft, member));
  }

  private Proposal freeze(Proposal draft, Member member) {
    DraftSheet sheet = sheets.of(draft);
    boolean first = draft.number() == null;
    String number = first ? number(draft.councilId()) : draft.number();
    int version = draft.version() + 1;
    ProposalContent content = agreed(draft);
    String sha256 =
        versions.freeze(
            draft.id(),
            version,
            content,
            attachments.of(OWNER, draft.id()),
            member.personId(),
            clock.instant());
    String searchKey = ProposalTable.searchKey(content, number);
    table.submitted(draft.id(), number, version, searchKey, clock.instant());
    sheets.keep(own(member, draft.id()), sheet, member);
    CaseRef ref = proposals.ref(draft.id());
    events.publishEvent(
        first
            ? new ProposalSubmitted(ref, version, sha256, content.requested(), content.total())
            : new DeficiencyAnswered(ref, version, sha256));
    return proposals.get(draft.id());
  }

  private String number(long councilId) {
    String code = councils.get(councilId).code();
    int year = JalaliDate.yearOf(calendar.today(clock));
    return "%s-%d-P-%04d".formatted(code, year, numbers.next(code + "-P", year));
  }

  /** The draft, kept from others until the commit, if the NGO may write at this time. */
  Proposal open(Member member, long id) {
    own(member, id);
    table.lock(id);
    Proposal draft = own(member, id);
    if (!draft.state().isOpenToApplicant()) {
      throw new Conflict("proposals.error.notOpen");
    }
    return draft;
  }

  /** What a draft says, with what its partners and agencies have agreed to. */
  ProposalContent agreed(Proposal draft) {
    return draft.content().agreed(Parts.of(parts.of(draft.id()), draft.content()));
  }

  private void changed(Proposal draft, Member member) {
    String sha256 = CanonicalJson.sha256Hex(ProposalJson.write(draft.content()));
    asWriter(
        member,
        draft,
        () -> events.publishEvent(new DraftChanged(proposals.ref(draft), draft.edition(), sha256)));
  }

  /** Does something as one who writes for the NGO, as the record shall say. */
  void asWriter(Member member, Proposal draft, Runnable act) {
    Role role = member.signsFor(draft.leadNgoId()) ? Role.NGO_SIGNATORY : Role.NGO_SUBMITTER;
    currentMember.actingAs(
        role,
        behalf(draft),
        () -> {
          act.run();
          return null;
        });
  }

  private static String behalf(Proposal draft) {
    return "ngo:" + draft.leadNgoId();
  }
}
