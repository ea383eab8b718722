package org.hamafza.registry.registration;

import org.hamafza.shared.LocalText;

/** What an NGO says that wants to be registered. */
record Registration(
    long councilId,
    String legalId,
    LocalText name,
    String email,
    String mobile,
    String countyCode) {}
