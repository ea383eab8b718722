package org.hamafza.crisis;

/** What has happened. */
public enum CrisisKind {
  EPIDEMIC,
  FLOOD,
  EARTHQUAKE,
  DROUGHT,
  POLLUTION,
  FIRE,
  OTHER
}
