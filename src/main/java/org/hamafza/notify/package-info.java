/** Tells people what happened and what they are asked: in the application and by mail. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendar", "documents"})
package org.hamafza.notify;

import org.springframework.modulith.ApplicationModule;
