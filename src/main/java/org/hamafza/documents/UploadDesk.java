package org.hamafza.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamafza.documents.content.Inspection;
import org.hamafza.identity.Member;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an upload, each in a short transaction: nobody's slow line holds a connection. */
@Component
class UploadDesk {

  private final UploadTable uploads;
  private final AttachmentTable files;
  private final PieceTable pieces;
  private final UploadLimits limits;
  private final Map<String, FileOwner> owners;
  private final Clock clock;

  UploadDesk(
      UploadTable uploads,
      AttachmentTable files,
      PieceTable pieces,
      UploadLimits limits,
      List<FileOwner> owners,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.pieces = pieces;
    this.limits = limits;
    this.owners = owners.stream().collect(Collectors.toMap(FileOwner::type, Function.identity()));
    this.clock = clock;
  }

  FileOwner owner(String type) {
    FileOwner owner = owners.get(type);
    if (owner == null) {
      throw new NotFound();
    }
    return owner;
  }

  @Transactional
  public Upload open(Member member, NewUpload wish, long size) {
    FileOwner owner = owner(wish.ownerType());
    owner.admit(member, wish.ownerId(), wish.kind());
    String name = FileName.of(wish.fileName());
    if (Inspection.named(name).isFilm() && !owner.takesFilms()) {
      throw new InvalidInput("file", "documents.error.kind");
    }
    limits.checkRoom(wish.ownerType(), wish.ownerId(), Math.max(0, size));
    Instant now = clock.instant();
    uploads.lock(member.personId());
    if (uploads.open(member.personId(), now) >= limits.mostOpen()) {
      throw new InvalidInput("file", "documents.error.open", limits.mostOpen());
    }
    Upload upload =
        new Upload(
            UUID.randomUUID(),
            wish.ownerType(),
            wish.ownerId(),
            wish.kind(),
            name,
            size,
            0,
            now.plus(limits.keep()));
    uploads.insert(upload, member.personId(), now);
    return upload;
  }

  @Transactional(readOnly = true)
  public Upload find(Member member, UUID id) {
    return uploads.find(id, member.personId(), clock.instant()).orElseThrow(NotFound::new);
  }

  @Transactional(readOnly = true)
  public List<Upload> unfinished(Member member, String ownerType, long ownerId) {
    return uploads.unfinished(ownerType, ownerId, member.personId(), clock.instant());
  }

  /** Adds a piece that is not the last. */
  @Transactional
  public Upload advance(Member member, Upload upload, byte[] piece) {
    long to = upload.received() + piece.length;
    Instant expires = clock.instant().plus(limits.keep());
    if (!uploads.advance(upload.id(), upload.received(), to, expires)) {
      throw new OffsetMismatch(find(member, upload.id()).received());
    }
    pieces.append(upload.id(), upload.received(), piece);
    return find(member, upload.id());
  }

  /** Keeps a file of which the last piece has come and all has been looked at. */
  @Transactional
  public Attachment keep(
      Member member, Upload upload, byte[] last, String sha256, String mediaType) {
    FileOwner owner = owner(upload.ownerType());
    owner.admit(member, upload.ownerId(), upload.kind());
    long size = upload.received() + last.length;
    limits.checkRoom(upload.ownerType(), upload.ownerId(), size);
    if (!files.keep(upload, size, sha256, mediaType, clock.instant())) {
      throw new OffsetMismatch(find(member, upload.id()).received());
    }
    pieces.append(upload.id(), upload.received(), last);
    Attachment file = files.find(upload.id()).orElseThrow();
    owner.added(member, file);
    return file;
  }

  /** Forgets a file that is still on its way. */
  @Transactional
  public void discard(UUID id) {
    if (uploads.lock(id)) {
      pieces.delete(id);
      files.delete(id);
    }
  }

  /** Forgets a file whose time is over, unless it has been kept or put back meanwhile. */
  @Transactional
  public void sweep(UUID id, Instant now) {
    if (files.lockExpired(id, now)) {
      pieces.delete(id);
      files.delete(id);
    }
  }
}
