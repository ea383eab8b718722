package org.hamafza.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets uploads that nobody continued, and files that nobody put back. */
@Component
class UploadSweep {

  private static final int BATCH = 100;

  private final AttachmentTable files;
  private final UploadDesk desk;
  private final Clock clock;

  UploadSweep(AttachmentTable files, UploadDesk desk, Clock clock) {
    this.files = files;
    this.desk = desk;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${hamafza.uploads.sweep-every:10m}",
      fixedDelayString = "${hamafza.uploads.sweep-every:10m}")
  void sweep() {
    Instant now = clock.instant();
    List<UUID> over = files.expired(now, BATCH);
    while (!over.isEmpty()) {
      over.forEach(id -> desk.sweep(id, now));
      over = over.size() < BATCH ? List.of() : files.expired(now, BATCH);
    }
  }
}
