/**
 * Files kept with the case: how they arrive, what they may be, how they are given out. The owning
 * room decides who may add and read them.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendar", "policy"})
package org.hamafza.documents;

import org.springframework.modulith.ApplicationModule;
