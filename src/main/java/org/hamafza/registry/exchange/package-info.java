/** The registry as files: what a file would bring, taking it over, and writing one. */
package org.hamafza.registry.exchange;
