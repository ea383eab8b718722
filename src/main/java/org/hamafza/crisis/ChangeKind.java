package org.hamafza.crisis;

/** What may be proposed about a crisis that runs. */
enum ChangeKind {
  RENEWAL,
  ENDING
}
