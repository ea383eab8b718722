package org.hamafza.shared;

/**
 * What an event is about: its council, the kind and id of the case, its readable number, and the
 * NGO that is party to it ({@code ngoId} is null when there is none).
 */
public record CaseRef(long councilId, String type, long id, String number, Long ngoId) {

  public static CaseRef proposal(long councilId, long id, String number, Long ngoId) {
    return new CaseRef(councilId, "proposal", id, number, ngoId);
  }

  public static CaseRef session(long councilId, long id, String number) {
    return new CaseRef(councilId, "session", id, number, null);
  }

  public static CaseRef council(long councilId) {
    return new CaseRef(councilId, "council", councilId, "", null);
  }

  /** The same case, worked on in another council. */
  public CaseRef in(long otherCouncilId) {
    return new CaseRef(otherCouncilId, type, id, number, ngoId);
  }

  /** For what concerns all councils of the installation. */
  public static CaseRef installation() {
    return new CaseRef(0, "installation", 0, "", null);
  }
}
