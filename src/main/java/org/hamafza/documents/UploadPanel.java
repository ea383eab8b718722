package org.hamafza.documents;

import java.util.List;
import org.hamafza.documents.content.FileKind;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Component;

/** What a page must know on which files are added: the template {@code documents/parts}. */
@Component
public class UploadPanel {

  private static final long MEGABYTE = 1024 * 1024;

  /**
   * What is shown for one owner.
   *
   * @param accepted endings of names, as browsers take them
   * @param unfinished what the reader began and can continue
   */
  public record View(
      String ownerType,
      long ownerId,
      String accepted,
      long mostBytes,
      long mostMegabytes,
      List<Upload> unfinished) {}

  private final Uploads uploads;
  private final UploadDesk desk;
  private final UploadLimits limits;

  UploadPanel(Uploads uploads, UploadDesk desk, UploadLimits limits) {
    this.uploads = uploads;
    this.desk = desk;
    this.limits = limits;
  }

  public View of(Member member, String ownerType, long ownerId) {
    long most = limits.mostBytes();
    List<Upload> unfinished = uploads.unfinished(member, ownerType, ownerId);
    String accepted = FileKind.accepted(desk.owner(ownerType).takesFilms());
    return new View(ownerType, ownerId, accepted, most, most / MEGABYTE, unfinished);
  }
}
