package org.hamafza.decisions;

import java.util.List;
import java.util.Map;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * A decision table decided something about a case.
 *
 * @param decision the table's id
 * @param version the table's version in this installation
 * @param definitionId the engine's id of exactly this table
 * @param inputs every variable that was put in, by name
 * @param outputs the matching rules in order; each a map of output names to values
 * @param rules the ids of those rules in this version of the table, in the same order
 */
public record DecisionMade(
    CaseRef subject,
    Visibility visibility,
    String decision,
    int version,
    String definitionId,
    Map<String, Object> inputs,
    List<Map<String, Object>> outputs,
    List<String> rules)
    implements DomainEvent {}
