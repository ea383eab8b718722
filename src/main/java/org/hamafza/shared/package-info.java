/**
 * What every room speaks: texts in two languages, Persian text forms, identifiers, money, Jalali
 * days, typed form input, and the shape of a domain event.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {},
    type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.hamafza.shared;
