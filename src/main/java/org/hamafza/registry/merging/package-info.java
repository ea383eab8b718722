/** Two entries that turn out to be one NGO: proposed, confirmed by another, merged for good. */
package org.hamafza.registry.merging;
