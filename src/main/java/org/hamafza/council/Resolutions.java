package org.hamafza.council;

import java.util.List;
import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The resolutions of all councils. */
@Service
@Transactional(readOnly = true)
public class Resolutions {

  private final ResolutionRows rows;
  private final ProvisionalRows provisional;
  private final SessionRows sessions;
  private final SessionRights rights;
  private final Recusals recusals;
  private final Proposals proposals;

  Resolutions(
      ResolutionRows rows,
      ProvisionalRows provisional,
      SessionRows sessions,
      SessionRights rights,
      Recusals recusals,
      Proposals proposals) {
    this.rows = rows;
    this.provisional = provisional;
    this.sessions = sessions;
    this.rights = rights;
    this.recusals = recusals;
    this.proposals = proposals;
  }

  /** For rooms and delegates: the newest resolution about a case. No rights are checked. */
  public Optional<Resolution> on(long proposalId) {
    return rows.latestOn(proposalId);
  }

  /** For rooms: whether the case is carried out by what a circular vote in a crisis approved. */
  public boolean isProvisional(long proposalId) {
    return rows.latestOn(proposalId)
        .filter(latest -> latest.itemId() != null)
        .flatMap(latest -> provisional.ofItem(latest.itemId()))
        .isPresent();
  }

  /** For rooms and delegates: the resolutions of a session in the order of their adoption. */
  public List<Resolution> of(long sessionId) {
    return rows.of(sessionId);
  }

  /**
   * A resolution that this member may read: published ones of the councils of concern, earlier the
   * council itself and the NGO whose case it is.
   *
   * @throws NotFound if there is none, or it is none of the member's concern
   */
  public Resolution visibleTo(Member member, long id) {
    Resolution resolution = rows.find(id).orElseThrow(NotFound::new);
    boolean readable =
        isApplicant(member, resolution)
            || (resolution.publishedAt() == null
                ? isOfCouncil(member, resolution)
                : rights.councilsOfConcern(member).contains(resolution.councilId())
                    || isOnReadableCase(member, resolution));
    if (!readable) {
      throw new NotFound();
    }
    return resolution;
  }

  /** A page of the published resolutions of the member's councils, newest first. */
  public List<Resolution> search(Member member, String words, long beforeId, int limit) {
    return rows.published(rights.councilsOfConcern(member), words, beforeId, limit);
  }

  private boolean isApplicant(Member member, Resolution resolution) {
    return resolution.proposalId() != null
        && member.ngos().contains(proposals.get(resolution.proposalId()).leadNgoId());
  }

  // The province whose case a county has decided reads the county's resolution.
  private boolean isOnReadableCase(Member member, Resolution resolution) {
    return resolution.proposalId() != null
        && proposals.mayRead(member, proposals.get(resolution.proposalId()));
  }

  private boolean isOfCouncil(Member member, Resolution resolution) {
    return rights.mayRead(member, sessions.get(resolution.sessionId()))
        && !recusals
            .itemsKeptFrom(resolution.sessionId(), member.personId())
            .contains(resolution.itemId());
  }
}
