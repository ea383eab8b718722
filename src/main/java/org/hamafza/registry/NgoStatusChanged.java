package org.hamafza.registry;

/**
 * An integrity case about an NGO was opened or has ended; published while the NGO is locked. What
 * happened is entered in the record by the events of its flags.
 *
 * @param ngoId the NGO that stands now, if the flag was set on one that was merged into it
 */
public record NgoStatusChanged(long ngoId) {}
