package org.mineralgis.resource;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * The size class of a deposit as far as the standard and its estimates determine one.
 *
 * @param sizeClass null when it is not determined or contested
 * @param rule how it came about, or why there is none
 * @param standard by which it was judged; null when nothing could be judged
 */
public record DepositClass(
        @Nullable SizeClass sizeClass,
        LocalizedText rule,
        @Nullable String standard) {}
