package org.hamafza.crisis;

/** What has happened. */
enum CrisisKind {
  EPIDEMIC,
  FLOOD,
  EARTHQUAKE,
  DROUGHT,
  POLLUTION,
  FIRE,
  OTHER
}
