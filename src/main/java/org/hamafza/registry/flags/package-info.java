/** What is on record against an NGO or to be kept in mind: flags, and who set and lifted them. */
package org.hamafza.registry.flags;
