package org.hamafza.demo;

import java.util.List;
import java.util.Map;

/**
 * An appeal against what was decided on a demo case, and how far it has come.
 *
 * @param about the code of the case
 * @param done how often a form must have been done; what comes then waits for who looks around
 * @param answers what people answer to the forms of this appeal
 */
record DemoAppeal(
    String about,
    String ground,
    Map<String, Integer> done,
    Map<String, Map<String, List<String>>> answers) {}
