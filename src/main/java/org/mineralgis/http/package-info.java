/**
 * The routes: parse, ask, write. Problems are RFC 9457 documents; pages for people stand at the same addresses as the JSON for programs.
 */
@NullMarked
package org.mineralgis.http;

import org.jspecify.annotations.NullMarked;
