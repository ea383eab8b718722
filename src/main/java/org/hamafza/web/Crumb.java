package org.hamafza.web;

/** A page above the one shown; {@code messageKey} names it. */
public record Crumb(String href, String messageKey) {}
