package org.mineralgis.query;

import java.util.List;
import org.mineralgis.model.LocalizedText;

/**
 * A function that filters may call. Null when any argument is null.
 *
 * @param name lower case; calls may write it in any case
 * @param title what it gives
 * @param arguments in their order; all must be given
 * @param returns what the result is
 */
public record FilterFunction(String name, LocalizedText title, List<Argument> arguments, ValueType returns) {

    public FilterFunction {
        arguments = List.copyOf(arguments);
    }

    /**
     * What a function works on.
     *
     * @param title what it is
     * @param type of it; {@link ValueType#NUMBER} takes whole numbers too
     */
    public record Argument(LocalizedText title, ValueType type) {}
}
