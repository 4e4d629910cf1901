package org.mineralgis.check;

/** A mark that was read as no value of {@code field}. */
record MarkForNoValue(FieldCheck field, String mark) {}
