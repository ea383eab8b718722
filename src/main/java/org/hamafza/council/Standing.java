package org.hamafza.council;

/** Whether the holder of a seat is in the room. */
enum Standing {
  PRESENT,
  EXCUSED,
  ABSENT,
  LEFT
}
