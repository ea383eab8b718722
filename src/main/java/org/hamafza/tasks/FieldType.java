package org.hamafza.tasks;

/** How a field is typed; values are strings, see {@link org.hamafza.shared.FormInput}. */
public enum FieldType {
  TEXT,
  LONG_TEXT,
  MONEY,
  INTEGER,
  DATE,
  TIME,
  SELECT,
  RADIOS,
  CHECKBOX,
  CHECKBOXES;

  boolean isBox() {
    return this == CHECKBOX || this == CHECKBOXES;
  }

  boolean isWords() {
    return this == TEXT || this == LONG_TEXT;
  }
}
