package org.mineralgis.query;

/** A part of a filter, as the dataset understands it, and what it is. */
record Typed(Expression part, ValueType type) {}
