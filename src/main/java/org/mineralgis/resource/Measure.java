package org.mineralgis.resource;

/**
 * What a quantity is a quantity of.
 *
 * @param ofOre whether it is ore, not what the ore holds
 * @param substance as the source has it, such as {@code Zn}; empty where it says nothing
 */
public record Measure(boolean ofOre, String substance) {}
