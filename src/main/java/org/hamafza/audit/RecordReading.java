package org.hamafza.audit;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.shared.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells how much of a record a member may read; whoever is recused from the case reads nothing. */
@Component
class RecordReading {

  /** The entries for a reader: of these visibilities, and of none of these items. */
  record Extent(Set<Visibility> visible, Set<Long> hiddenItems) {

    boolean nothing() {
      return visible.isEmpty();
    }
  }

  private static final Set<Visibility> PARTY = EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES);
  private static final Set<Visibility> OFFICE =
      EnumSet.of(Visibility.PUBLIC, Visibility.PARTIES, Visibility.SECRETARIAT);

  private final ObjectProvider<RecordRights> rooms;

  RecordReading(ObjectProvider<RecordRights> rooms) {
    this.rooms = rooms;
  }

  Extent of(Member reader, Trace.Subject subject) {
    return new Extent(
        visible(reader, subject),
        rooms.stream()
            .flatMap(room -> room.hiddenItems(reader, subject).stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  Set<String> hiddenParts(Member reader, Trace.Subject subject) {
    return rooms.stream()
        .flatMap(room -> room.hiddenParts(reader, subject).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<Visibility> visible(Member reader, Trace.Subject subject) {
    Set<Visibility> asParty =
        subject.ngoId() != null && reader.ngos().contains(subject.ngoId()) ? PARTY : Set.of();
    if (rooms.stream().anyMatch(room -> room.bars(reader, subject))) {
      return asParty;
    }
    if (reader.has(Role.AUDITOR, subject.councilId())) {
      return EnumSet.allOf(Visibility.class);
    }
    boolean office =
        reader.hasAny(subject.councilId(), Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD)
            || rooms.stream().anyMatch(room -> room.admits(reader, subject));
    return office ? OFFICE : asParty;
  }
}
