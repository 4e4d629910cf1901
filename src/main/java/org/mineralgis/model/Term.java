package org.mineralgis.model;

/**
 * One allowed value of a field.
 *
 * @param value as it is stored and served
 * @param title what people read
 */
public record Term(String value, LocalizedText title) {}
