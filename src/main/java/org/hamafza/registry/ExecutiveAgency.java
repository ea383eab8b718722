package org.hamafza.registry;

import org.hamafza.shared.LocalText;

/** A public body of the province that may take part in projects. */
public record ExecutiveAgency(String code, LocalText name) {}
