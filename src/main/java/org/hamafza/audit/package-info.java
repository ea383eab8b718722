/** The record: what happened, who did it in which role, by which rule, and the path of a case. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendar"})
package org.hamafza.audit;

import org.springframework.modulith.ApplicationModule;
