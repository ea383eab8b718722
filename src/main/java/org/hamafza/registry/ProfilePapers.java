package org.hamafza.registry;

import org.hamafza.documents.Attachment;
import org.hamafza.documents.FileOwner;
import org.hamafza.identity.Member;
import org.hamafza.shared.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets an NGO add documents while it writes its profile, and records them. */
@Component
class ProfilePapers implements FileOwner {

  private final Profiles profiles;
  private final ProfileTable table;
  private final ProfileRefs refs;
  private final ApplicationEventPublisher events;

  ProfilePapers(
      Profiles profiles, ProfileTable table, ProfileRefs refs, ApplicationEventPublisher events) {
    this.profiles = profiles;
    this.table = table;
    this.refs = refs;
    this.events = events;
  }

  @Override
  public String type() {
    return ProfileDocuments.OWNER;
  }

  @Override
  public void admit(Member member, long ownerId, String kind) {
    profiles.open(member, ownerId);
    if (!ProfileDocuments.KINDS.contains(kind)) {
      throw new InvalidInput("kind", "error.choice");
    }
  }

  @Override
  public void added(Member member, Attachment file) {
    Profile profile = profiles.open(member, file.ownerId());
    table.addFile(profile.id(), file.id());
    profiles.acting(
        member,
        profile,
        () -> {
          events.publishEvent(
              new ProfileFileAdded(refs.of(profile), file.kind(), file.sha256(), file.size()));
          return null;
        });
  }

  @Override
  public String page(long ownerId) {
    return "/profiles/" + ownerId + "/documents";
  }
}
