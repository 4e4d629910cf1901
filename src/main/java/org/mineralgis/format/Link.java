package org.mineralgis.format;

import org.jspecify.annotations.Nullable;

/**
 * A link of a document (RFC 8288).
 *
 * @param rel its relation type
 * @param type media type of what it leads to; null when not known
 * @param title what people read
 * @param href absolute
 */
public record Link(String rel, @Nullable String type, String title, String href) {}
