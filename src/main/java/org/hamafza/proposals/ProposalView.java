package org.hamafza.proposals;

import java.util.List;
import org.hamafza.shared.LocalText;

/**
 * A proposal with the names that its codes and ids stand for, as pages show it.
 *
 * @param call null if it is unsolicited
 * @param writtenAs the name of the NGO that wrote it, if that has been merged since; otherwise null
 */
public record ProposalView(
    Proposal proposal,
    LocalText ngo,
    LocalText area,
    List<LocalText> counties,
    List<LocalText> partners,
    List<LocalText> agencies,
    LocalText sponsor,
    List<LocalText> capabilities,
    List<LocalText> needs,
    List<PartView> parts,
    NamedCall call,
    LocalText writtenAs) {}
