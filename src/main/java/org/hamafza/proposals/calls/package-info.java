/** Calls for proposals: how a council writes, publishes, amends and withdraws them. */
package org.hamafza.proposals.calls;
