package org.hamafza.review;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.Support;
import org.hamafza.shared.LocalText;

/**
 * What an agency reads of a proposal while its opinion is awaited: what the project is, and what it
 * wants of this agency; no money, no files, nothing about others.
 *
 * @param lead whether the area is the agency's own
 * @param sponsor whether the applicant names the agency as the sponsor
 * @param contribution what the agency agreed to bring; empty if it was not asked before
 * @param support what public bodies are asked for
 * @param supportDetails how much of it; blank where other agencies are asked as well
 * @param matters what of the project touches safety or needs a permit
 */
record AskedParts(
    String agency,
    String number,
    LocalText title,
    LocalText applicant,
    LocalText area,
    List<LocalText> counties,
    String scope,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalText aims,
    LocalText beneficiaries,
    Integer beneficiaryCount,
    boolean lead,
    boolean sponsor,
    String contribution,
    List<Support> support,
    LocalText supportDetails,
    List<ProposalFlag> matters) {}
