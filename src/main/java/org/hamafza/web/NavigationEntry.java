package org.hamafza.web;

/** One link of the main navigation, or one card on the home page. */
public record NavigationEntry(String href, String messageKey, boolean active) {}
