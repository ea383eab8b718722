/** Evaluates decision tables: recorded when they decide, unrecorded when they only preview. */
@ApplicationModule(allowedDependencies = {"shared", "policy"})
package org.hamafza.decisions;

import org.springframework.modulith.ApplicationModule;
