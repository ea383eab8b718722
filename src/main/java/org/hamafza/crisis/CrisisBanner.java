package org.hamafza.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hamafza.identity.Announcement;
import org.hamafza.identity.Announcements;
import org.hamafza.identity.Member;
import org.springframework.stereotype.Component;

/** Announces the crises that are in force to everybody of their councils. */
@Component
class CrisisBanner implements Announcements {

  private final DeclarationTable table;
  private final Clock clock;

  CrisisBanner(DeclarationTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Stream<Announcement> of(Member member) {
    Instant now = clock.instant();
    List<Declaration> active = table.active(CrisisRights.councils(member));
    return active.stream()
        .filter(declaration -> declaration.runsAt(now))
        .map(
            declaration ->
                new Announcement(
                    "crisis.banner",
                    declaration.title(),
                    declaration.offAt(),
                    "/crises/" + declaration.id()));
  }
}
