package org.mineralgis.store;

import org.mineralgis.model.Severity;

/**
 * Findings that are counted only, because a rule spoke too often about one file to keep them all.
 *
 * @param file file name within the dataset's folder
 * @param rule id of the rule
 * @param severity what it means for the records
 * @param findings how many there are beside those that are kept, at least 1
 */
public record FindingRest(String file, String rule, Severity severity, long findings) {}
