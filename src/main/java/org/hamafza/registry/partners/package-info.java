/** Which NGOs could join a project, and what speaks for each. */
package org.hamafza.registry.partners;
