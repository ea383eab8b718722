package org.hamafza.documents;

import java.time.Duration;
import java.util.List;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.shared.InvalidInput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much may be sent, by the parameters of today. */
@Component
class UploadLimits {

  private static final long MEGABYTE = 1024 * 1024;

  private final Policies policies;
  private final AttachmentTable files;
  private final long cap;

  UploadLimits(
      Policies policies, AttachmentTable files, @Value("${hamafza.uploads.cap}") DataSize cap) {
    this.policies = policies;
    this.files = files;
    this.cap = cap.toBytes();
  }

  /** The largest file in bytes: the parameter, but never more than the server lets in. */
  long mostBytes() {
    return Math.min(policies.today().number("upload.maxBytes"), cap);
  }

  int mostOpen() {
    return Math.toIntExact(Math.min(policies.today().number("upload.maxOpen"), 1000));
  }

  /** How long an upload that has stopped can be continued, and a removal undone. */
  Duration keep() {
    return Duration.ofHours(Math.min(policies.today().number("upload.keepHours"), 10_000));
  }

  /** Refuses a file that is too large by itself. */
  void checkSize(long size) {
    long most = mostBytes();
    if (size > most) {
      throw new InvalidInput("file", "documents.error.size", most / MEGABYTE);
    }
  }

  /** Refuses a file of {@code size} bytes with which its owner would have too many or too much. */
  void checkRoom(String ownerType, long ownerId, long size) {
    Policy today = policies.today();
    List<Attachment> there = files.of(ownerType, ownerId);
    if (there.size() >= today.number("upload.maxFiles")) {
      throw new InvalidInput("file", "documents.error.count", today.number("upload.maxFiles"));
    }
    long total = there.stream().mapToLong(Attachment::size).sum() + size;
    if (total > today.number("upload.maxTotalBytes")) {
      throw new InvalidInput(
          "file", "documents.error.total", today.number("upload.maxTotalBytes") / MEGABYTE);
    }
  }
}
