/** Working days, public holidays and deadlines as Iranian administration counts them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.hamafza.calendar;
