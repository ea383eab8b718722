/** People and what they may act as: sign-in, councils, seats and dated appointments. */
@ApplicationModule(allowedDependencies = {"shared", "calendar"})
package org.hamafza.identity;

import org.springframework.modulith.ApplicationModule;
