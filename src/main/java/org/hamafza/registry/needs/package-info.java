/** The register of needs: who keeps it, what it says, and what it said before. */
package org.hamafza.registry.needs;
