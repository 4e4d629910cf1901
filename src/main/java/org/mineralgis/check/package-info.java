/**
 * Is a record fit to load? Texts become typed values, geometry is brought to WGS 84, validated and mended by a stated
 * method, and every departure becomes a {@link org.mineralgis.model.Finding} with its remedy. {@link Rule} lists what data
 * are held to. A record with an error is not loaded; nothing is dropped or changed without a finding.
 */
@NullMarked
package org.mineralgis.check;

import org.jspecify.annotations.NullMarked;
