/** Who acts for an NGO: invited, promoted, given the power to sign, and shut out. */
package org.hamafza.registry.people;
