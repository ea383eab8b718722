package org.hamafza.registry;

import org.hamafza.shared.LocalText;

/** Something that an NGO can contribute to a project. */
public record Capability(String code, LocalText name) {}
