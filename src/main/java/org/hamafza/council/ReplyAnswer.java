package org.hamafza.council;

/** What the holder of a seat says to the invitation to a session. */
enum ReplyAnswer {
  ACCEPTED,
  EXCUSED,
  ALTERNATE
}
