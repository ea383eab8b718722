package org.hamafza.identity;

/**
 * Somebody who answers for an agency, did so, or will.
 *
 * @param state CURRENT, FUTURE or PAST
 */
public record AgencyPerson(Appointment appointment, Person person, String state) {}
