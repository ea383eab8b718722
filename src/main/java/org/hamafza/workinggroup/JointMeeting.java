package org.hamafza.workinggroup;

import java.time.LocalDate;
import java.util.Set;

/** A meeting of a group; {@code attendees} are ids of its members. */
public record JointMeeting(
    long id, LocalDate heldOn, String place, String minutes, Set<Long> attendees) {}
