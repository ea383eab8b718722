package org.hamafza.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells other rooms where a crisis is in force. */
@Service
public class Crises {

  private final DeclarationTable table;
  private final Clock clock;

  Crises(DeclarationTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Whether a file of that council lies in the declared scope now, with its area and with all its
   * counties; a file without counties lies nowhere.
   */
  @Transactional(readOnly = true)
  public boolean covers(long councilId, String area, Set<String> counties) {
    List<Scope> scopes = running(councilId).map(Declaration::scope).toList();
    return !counties.isEmpty()
        && counties.stream()
            .allMatch(county -> scopes.stream().anyMatch(scope -> scope.covers(area, county)));
  }

  /** What events name of the declarations of a council that are in force now, oldest first. */
  @Transactional(readOnly = true)
  public List<CaseRef> inForce(long councilId) {
    return running(councilId).map(Declaration::ref).toList();
  }

  private Stream<Declaration> running(long councilId) {
    Instant now = clock.instant();
    return table.active(List.of(councilId)).stream().filter(declaration -> declaration.runsAt(now));
  }

  /** What events name of the declarations of a council, oldest first. */
  @Transactional(readOnly = true)
  public List<CaseRef> of(long councilId) {
    return table.of(councilId).stream().map(Declaration::ref).toList();
  }

  /** For delegates: what events about a declaration name. */
  @Transactional(readOnly = true)
  public CaseRef ref(long id) {
    return table.find(id).orElseThrow(NotFound::new).ref();
  }
}
