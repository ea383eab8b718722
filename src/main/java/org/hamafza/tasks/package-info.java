/** Open work: who has what to do until when, and the forms with which it is done. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendar", "policy", "notify"})
package org.hamafza.tasks;

import org.springframework.modulith.ApplicationModule;
