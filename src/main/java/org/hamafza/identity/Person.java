package org.hamafza.identity;

import java.util.Locale;
import org.hamafza.shared.LocalText;

/** A person who can sign in. */
public record Person(
    long id,
    String username,
    LocalText name,
    String email,
    String unit,
    Locale locale,
    boolean active,
    boolean mustChangePassword) {}
