/** How an NGO that is not known comes in: it asks, proves its address, and opens an account. */
package org.hamafza.registry.registration;
