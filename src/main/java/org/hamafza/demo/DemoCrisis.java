package org.hamafza.demo;

import java.time.LocalDate;
import java.util.Set;
import org.hamafza.crisis.Basis;
import org.hamafza.crisis.CrisisKind;
import org.hamafza.crisis.CrisisProposal;
import org.hamafza.crisis.Scope;
import org.hamafza.shared.LocalText;

/** A made-up crisis. */
record DemoCrisis(
    CrisisKind kind,
    LocalText title,
    Set<String> areas,
    Set<String> counties,
    String reason,
    String basisIssuer,
    String basisNumber) {

  /** What the secretary writes on a day. */
  CrisisProposal on(LocalDate today) {
    Basis basis = new Basis(basisIssuer, basisNumber, today.minusDays(1));
    return new CrisisProposal(kind, title, new Scope(areas, counties), reason, basis);
  }
}
