package org.hamafza.packaged;

/** How people work on a case: through the API, or through the pages. */
interface Desk {

  /** Submits the draft of the case as a signatory of its NGO; gives its number. */
  String submit(String username);

  /** Calls a session for today as a secretary; gives its number. */
  String callSession(String username);

  /** Waits until that work on that case or session is the person's, and does it. */
  void work(String username, String formKey, String number, Answers answers);
}
