package org.hamafza.registry;

import org.hamafza.identity.Member;
import org.springframework.ui.Model;

/** Adds to the page of an NGO what one concept of this room has to show there. */
public interface NgoPanel {

  void addTo(Model model, Member member, Ngo ngo);
}
