package org.hamafza.registry;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.documents.NewUpload;
import org.hamafza.documents.Uploads;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a profile: added and taken out by the NGO, read by those who verify. */
@Service
public class ProfileFiles {

  private final Profiles profiles;
  private final ProfileTable table;
  private final ProfileDocuments documents;
  private final ProfileRefs refs;
  private final Attachments attachments;
  private final Uploads uploads;
  private final ApplicationEventPublisher events;

  ProfileFiles(
      Profiles profiles,
      ProfileTable table,
      ProfileDocuments documents,
      ProfileRefs refs,
      Attachments attachments,
      Uploads uploads,
      ApplicationEventPublisher events) {
    this.profiles = profiles;
    this.table = table;
    this.documents = documents;
    this.refs = refs;
    this.attachments = attachments;
    this.uploads = uploads;
    this.events = events;
  }

  /** The files of an own profile that the next version will have. */
  @Transactional(readOnly = true)
  public List<Attachment> of(Member member, long id) {
    return documents.ofDraft(profiles.own(member, id));
  }

  /**
   * One file: for the NGO any, for the secretariat and the auditor those that were submitted.
   *
   * @throws NotFound if there is none, or the member may not read it
   */
  @Transactional(readOnly = true)
  public Attachment get(Member member, long id, UUID file) {
    Profile profile = table.find(id).orElseThrow(NotFound::new);
    boolean own = Profiles.isOwn(member, profile);
    boolean verifies =
        member.hasAny(
                profile.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD, Role.AUDITOR)
            && table.isFrozen(file);
    return attachments
        .find(file)
        .filter(each -> own || verifies)
        .filter(each -> each.ownerType().equals(ProfileDocuments.OWNER))
        .filter(each -> Objects.equals(each.ownerId(), id))
        .orElseThrow(NotFound::new);
  }

  /** Adds a file to what is being written; how it is looked at, see {@link Uploads}. */
  public Attachment add(Member member, long id, String kind, String name, InputStream content) {
    return uploads.receive(member, new NewUpload(ProfileDocuments.OWNER, id, kind, name), content);
  }

  /** Takes a file out of what is being written; submitted versions keep theirs. */
  @Transactional
  public void remove(Member member, long id, UUID fileId) {
    Profile profile = profiles.open(member, id);
    Attachment file =
        documents.ofDraft(profile).stream()
            .filter(each -> each.id().equals(fileId))
            .findFirst()
            .orElseThrow(NotFound::new);
    table.removeFile(id, fileId);
    if (!table.isFrozen(fileId)) {
      attachments.remove(fileId);
    }
    profiles.acting(
        member,
        profile,
        () -> {
          events.publishEvent(new ProfileFileRemoved(refs.of(profile), file.kind(), file.sha256()));
          return null;
        });
  }
}
