package org.hamafza.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamafza.documents.Attachment;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFiles;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.CoverSheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member reads before a session: for each item its case, cover sheet and files. */
@Service
@Transactional(readOnly = true)
class SessionFiles {

  /**
   * What belongs to an item.
   *
   * @param proposal null where the item is about no case, or one that the reader may not read
   * @param files of that case, as it was submitted
   */
  record Folder(AgendaItem item, Proposal proposal, boolean coverSheet, List<Attachment> files) {}

  private final Sessions sessions;
  private final SessionRights rights;
  private final Proposals proposals;
  private final ProposalFiles files;
  private final CoverSheets sheets;

  SessionFiles(
      Sessions sessions,
      SessionRights rights,
      Proposals proposals,
      ProposalFiles files,
      CoverSheets sheets) {
    this.sessions = sessions;
    this.rights = rights;
    this.proposals = proposals;
    this.files = files;
    this.sheets = sheets;
  }

  /** In the order of the agenda, without items that are kept from the member or not dealt with. */
  List<Folder> of(Member member, Session session) {
    Set<Long> hidden = rights.hiddenItems(member, session.id());
    return sessions.agenda(session.id()).stream()
        .filter(item -> !hidden.contains(item.id()))
        .filter(item -> !item.state().isOver() || item.state() == ItemState.DECIDED)
        .map(item -> folder(member, item))
        .toList();
  }

  private Folder folder(Member member, AgendaItem item) {
    Proposal proposal = item.proposalId() == null ? null : proposals.get(item.proposalId());
    if (proposal == null || !proposals.mayRead(member, proposal)) {
      return new Folder(item, null, false, List.of());
    }
    return new Folder(
        item, proposal, sheets.find(proposal.id()).isPresent(), files.of(member, proposal.id()));
  }

  /** All files under names that differ, each in the folder of its item. */
  Map<String, Attachment> named(List<Folder> folders) {
    Map<String, Attachment> named = new LinkedHashMap<>();
    for (Folder folder : folders) {
      int no = 1;
      for (Attachment file : folder.files()) {
        String place = String.format(Locale.ROOT, "%02d", folder.item().position());
        String name = String.format(Locale.ROOT, "%02d-%s", no++, file.fileName());
        named.put(place + "-" + folder.proposal().number() + "/" + name, file);
      }
    }
    return named;
  }
}
