/** Files kept with the case; the owning room checks who may read them. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendar"})
package org.hamafza.documents;

import org.springframework.modulith.ApplicationModule;
