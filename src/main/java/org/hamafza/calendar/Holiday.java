package org.hamafza.calendar;

import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/** A day on which offices are closed beside the weekly days off. */
public record Holiday(LocalDate day, LocalText name, HolidayKind kind) {}
