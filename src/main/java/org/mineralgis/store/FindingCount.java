package org.mineralgis.store;

import org.mineralgis.model.Severity;

/**
 * How often a rule spoke about a dataset.
 *
 * @param rule id of the rule
 * @param severity what it means for the records
 * @param findings at least 1
 */
public record FindingCount(String rule, Severity severity, long findings) {}
