/**
 * A file that somebody sends to be checked: recognised by its content, drafted as a dataset, held to the rules, and
 * answered with a receipt. Nothing is stored and no database is needed.
 */
@NullMarked
package org.mineralgis.submission;

import org.jspecify.annotations.NullMarked;
