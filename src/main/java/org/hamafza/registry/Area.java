package org.hamafza.registry;

import java.util.List;
import org.hamafza.shared.LocalText;

/** A field of activity with the agencies that are usually concerned, the leading one first. */
public record Area(String code, LocalText name, List<String> agencies) {}
