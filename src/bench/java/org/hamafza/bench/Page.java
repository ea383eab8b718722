package org.hamafza.bench;

import java.util.List;

/**
 * A page that is measured.
 *
 * @param reader who reads it, by the name in the council
 * @param path where it is
 * @param following whether the page is meant to which its link to the next one leads
 */
record Page(String label, String reader, String path, boolean following) {

  private static final String OFFICER = "officer1";

  static List<Page> all() {
    return List.of(
        officer("Proposals", "/proposals"),
        officer("Proposals, next page", "/proposals").next(),
        officer("Proposals, a word in many", "/proposals?q=" + typed(Words.IN_MANY_TITLES)),
        officer("Proposals, a word in five", "/proposals?q=" + typed(Words.IN_FEW)),
        officer("Proposals, a word in none", "/proposals?q=" + typed(Words.IN_NONE)),
        officer("Proposals, by number", "/proposals?q=BENCH-P-00042"),
        officer("Proposals in a state", "/proposals?state=RUNNING"),
        officer("Proposals in a rare state", "/proposals?state=LAPSED"),
        officer(
            "Proposals in a state, a word", "/proposals?state=RUNNING&q=" + typed(Words.IN_FEW)),
        officer("Proposals of a call", "/proposals?call=1"),
        new Page("Proposals of the own NGO", Filling.WRITER, "/proposals", false),
        new Page("The same, next page", Filling.WRITER, "/proposals", true),
        new Page("The same, a word", Filling.WRITER, "/proposals?q=" + typed(Words.IN_FEW), false),
        officer("NGOs", "/ngos"),
        officer("NGOs, next page", "/ngos").next(),
        officer("NGOs, a word in many", "/ngos?q=" + typed(Words.IN_MANY_NAMES)),
        officer("NGOs, a word in five", "/ngos?q=" + typed(Words.IN_FEW)),
        officer("NGOs, a word in none", "/ngos?q=" + typed(Words.IN_NONE)),
        officer("Tasks", "/tasks"),
        officer("Tasks, next page", "/tasks").next(),
        officer("Tasks that are overdue", "/tasks?due=OVERDUE"),
        officer("Tasks, a word in none", "/tasks?q=" + typed(Words.IN_NONE)),
        officer("Needs", "/needs"),
        officer("Needs of a county and an area", "/needs?county=ISF&area=ENV"),
        officer("Needs, a word in none", "/needs?q=" + typed(Words.IN_NONE)),
        officer("Calls", "/calls"),
        officer("Calls that are closed", "/calls?state=CLOSED"),
        officer("Resolutions", "/resolutions"),
        officer("Resolutions, a word in none", "/resolutions?q=" + typed(Words.IN_NONE)),
        officer("Sessions", "/sessions"),
        officer("Working groups", "/groups"),
        officer("Projects", "/projects"),
        officer("Map of capabilities", "/capabilities"),
        officer("Map of capabilities, an area", "/capabilities?area=ENV"),
        officer("NGOs behind a cell of the map", "/capabilities/ISF/VOLUNTEERS"));
  }

  private static Page officer(String label, String path) {
    return new Page(label, OFFICER, path, false);
  }

  private Page next() {
    return new Page(label, reader, path, true);
  }

  private static String typed(String word) {
    return PageReader.encoded(word);
  }
}
