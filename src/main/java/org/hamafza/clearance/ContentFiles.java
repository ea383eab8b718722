package org.hamafza.clearance;

import java.io.InputStream;
import java.util.UUID;
import org.hamafza.documents.Attachment;
import org.hamafza.documents.Attachments;
import org.hamafza.documents.NewUpload;
import org.hamafza.documents.Uploads;
import org.hamafza.identity.Member;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of contents: the NGO puts one to an item, readers get those that were handed in. */
@Service
class ContentFiles {

  /** The owner type of a content's files. */
  static final String OWNER = "content";

  /** The kind of all of them. */
  static final String MATERIAL = "MATERIAL";

  private final ContentHistory history;
  private final ContentRights rights;
  private final Attachments attachments;
  private final Uploads uploads;

  ContentFiles(
      ContentHistory history, ContentRights rights, Attachments attachments, Uploads uploads) {
    this.history = history;
    this.rights = rights;
    this.attachments = attachments;
    this.uploads = uploads;
  }

  /** Puts a file to what is being written, in the place of an earlier one. */
  Attachment put(Member member, long id, String name, InputStream content) {
    rights.own(member, id);
    return uploads.receive(member, new NewUpload(OWNER, id, MATERIAL, name), content);
  }

  /** A file of an item: for its NGO any, for others those that were handed in. */
  @Transactional(readOnly = true)
  Attachment get(Member member, long id, UUID file) {
    ContentItem item = rights.visible(member, id);
    boolean written = ContentRights.isOwn(member, item) && file.equals(item.fileId());
    boolean handedIn = history.of(id).stream().anyMatch(version -> file.equals(version.fileId()));
    return attachments.find(file).filter(each -> written || handedIn).orElseThrow(NotFound::new);
  }

  /** The file of that id; null if there is none. */
  @Transactional(readOnly = true)
  Attachment find(UUID file) {
    return file == null ? null : attachments.find(file).orElse(null);
  }
}
