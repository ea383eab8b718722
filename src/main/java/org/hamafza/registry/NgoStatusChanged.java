package org.hamafza.registry;

/**
 * An integrity case about the NGO was opened or has ended, or its licence was suspended, revoked or
 * given back; published while the NGO is locked. What happened is entered in the record by the
 * events of its flags and of the registry.
 *
 * @param ngoId the NGO that stands now, if the flag was set on one that was merged into it
 */
public record NgoStatusChanged(long ngoId) {}
