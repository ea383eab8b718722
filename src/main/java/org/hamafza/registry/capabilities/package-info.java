/** The map of capabilities: what NGOs offer in which county, and what nobody offers there. */
package org.hamafza.registry.capabilities;
