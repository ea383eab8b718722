/** What an NGO changed between two submitted versions of a proposal. */
package org.hamafza.proposals.versions;
