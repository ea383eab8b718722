package org.hamafza.tasks;

import org.hamafza.identity.Role;

/** What a model says about one of its user tasks. */
record UserTaskModel(String processKey, String element, String formKey, Role role, String term) {

  String module() {
    return formKey.substring(0, formKey.indexOf('/'));
  }
}
