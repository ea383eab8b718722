/** Limits and terms that people argue about: versioned by day, changed by two persons. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendar"})
package org.hamafza.policy;

import org.springframework.modulith.ApplicationModule;
