package org.hamafza.identity;

import java.util.Locale;
import org.hamafza.shared.LocalText;

/** What is needed to give a person access; {@code password} is the first one. */
public record NewPerson(
    String username, LocalText name, String email, String unit, Locale locale, String password) {}
