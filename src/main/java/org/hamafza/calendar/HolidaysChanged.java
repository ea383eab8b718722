package org.hamafza.calendar;

import org.hamafza.shared.DomainEvent;

/** Somebody changed the days off, and with them deadlines still to be worked out. */
public interface HolidaysChanged extends DomainEvent {}
