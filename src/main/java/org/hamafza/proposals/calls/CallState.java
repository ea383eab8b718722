package org.hamafza.proposals.calls;

/** Where a call for proposals stands on a day. */
public enum CallState {
  DRAFT,
  COMING,
  OPEN,
  CLOSED,
  WITHDRAWN
}
