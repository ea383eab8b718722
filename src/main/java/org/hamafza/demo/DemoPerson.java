package org.hamafza.demo;

import java.util.List;
import org.hamafza.identity.Role;
import org.hamafza.shared.LocalText;

/**
 * A person named by role.
 *
 * @param council the code of the council in which the person acts; null for the installation
 * @param seat the code of the seat that the person holds; null if none, then {@code name} is given
 */
record DemoPerson(
    String username, String council, String unit, LocalText name, String seat, List<Role> roles) {}
