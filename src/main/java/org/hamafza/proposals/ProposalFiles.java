package org.hamafza.proposals;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.documents.NewUpload;
import org.hamafza.documents.Uploads;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of proposals: added by the NGO while it writes, read with the submitted version. */
@Service
public class ProposalFiles {

  /** The documents that the checklist may ask for, and one for whatever else there is. */
  static final List<String> KINDS =
      List.of(
          "LICENCE_COPY",
          "GAZETTE_NOTICE",
          "BOARD_MINUTE",
          "ANNUAL_REPORT",
          "FINANCIAL_STATEMENT",
          "IBAN_CONFIRMATION",
          "PARTNER_CONSENT",
          "AGENCY_LETTER",
          "SAFEGUARDING_POLICY",
          "CONTENT_SAMPLES",
          "PREMISES_CONSENT",
          "PERMIT_REFERENCE",
          "FUNDRAISING_PERMIT",
          "FOREIGN_FUNDING_PERMIT",
          "CONTINGENCY_PLAN",
          "OTHER");

  private final Attachments attachments;
  private final Uploads uploads;
  private final Drafts drafts;
  private final Proposals proposals;
  private final VersionTable versions;
  private final ApplicationEventPublisher events;

  ProposalFiles(
      Attachments attachments,
      Uploads uploads,
      Drafts drafts,
      Proposals proposals,
      VersionTable versions,
      ApplicationEventPublisher events) {
    this.attachments = attachments;
    this.uploads = uploads;
    this.drafts = drafts;
    this.proposals = proposals;
    this.versions = versions;
    this.events = events;
  }

  /** The files that the member may read: the NGO all of them, others those submitted. */
  @Transactional(readOnly = true)
  public List<Attachment> of(Member member, long id) {
    Proposal proposal = proposals.visibleTo(member, id);
    List<Attachment> all = attachments.of(Drafts.OWNER, id);
    if (member.ngos().contains(proposal.leadNgoId())) {
      return all;
    }
    Set<UUID> frozen = versions.files(id, proposal.version());
    return all.stream().filter(file -> frozen.contains(file.id())).toList();
  }

  /** One of {@link #of}. */
  @Transactional(readOnly = true)
  public Attachment get(Member member, long id, UUID file) {
    return of(member, id).stream()
        .filter(each -> each.id().equals(file))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Adds a file to a draft; how it is looked at, see {@link Uploads}. */
  public Attachment add(Member member, long id, String kind, String name, InputStream content) {
    return uploads.receive(member, new NewUpload(Drafts.OWNER, id, kind, name), content);
  }

  /**
   * Takes a file out of a draft; for a while it can be put back.
   *
   * @throws Conflict if it belongs to a submitted version
   */
  @Transactional
  public void remove(Member member, long id, UUID fileId) {
    Proposal draft = drafts.open(member, id);
    Attachment file = removable(member, id, fileId);
    attachments.remove(fileId);
    events.publishEvent(new FileRemoved(proposals.ref(draft), file.kind(), file.sha256()));
  }

  /**
   * A file of a draft that can be taken out.
   *
   * @throws Conflict if it belongs to a submitted version
   */
  @Transactional(readOnly = true)
  public Attachment removable(Member member, long id, UUID fileId) {
    Attachment file = get(member, id, fileId);
    if (versions.isFrozen(fileId)) {
      throw new Conflict("proposals.error.fileSubmitted");
    }
    return file;
  }

  /** The files that were taken out of the own draft and can be put back, the latest first. */
  @Transactional(readOnly = true)
  public List<Attachment> removed(Member member, long id) {
    drafts.own(member, id);
    return attachments.removed(Drafts.OWNER, id);
  }

  /** Puts a file back into a draft. */
  @Transactional
  public void restore(Member member, long id, UUID fileId) {
    Proposal draft = drafts.open(member, id);
    Attachment file =
        removed(member, id).stream()
            .filter(each -> each.id().equals(fileId))
            .findFirst()
            .orElseThrow(NotFound::new);
    attachments.restore(file);
    events.publishEvent(new FileRestored(proposals.ref(draft), file.kind(), file.sha256()));
  }
}
