package org.hamafza.registry;

import java.util.Set;
import org.hamafza.shared.LocalText;

/**
 * What is kept about an executive agency.
 *
 * @param areas the areas of work that concern it, in their order
 * @param leads those of them in which it leads
 * @param counties where it is at work; empty for the whole province
 */
public record AgencyDetails(
    String code, LocalText name, Set<String> areas, Set<String> leads, Set<String> counties) {}
