package org.hamafza.identity;

/** An active person in one of the offices that the person holds today. */
public record Officeholder(Person person, Appointment appointment) {}
