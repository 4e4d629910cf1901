package org.mineralgis.check;

import org.mineralgis.model.LocalizedText;

/**
 * A rule, or a part of one, that was not applied, so that its silence is no praise.
 *
 * @param rule the rule
 * @param reason what it lacked
 */
public record UnappliedRule(Rule rule, LocalizedText reason) {}
