package org.mineralgis.http;

import org.mineralgis.model.LoadedDataset;

/**
 * Which content of a dataset something was made of: equal as long as neither a load nor an edit changed it.
 *
 * @param dataset its id
 * @param releaseId the release that loaded the content
 * @param contentHash of what was loaded
 * @param revision how many statements have changed it since
 */
record ContentKey(String dataset, long releaseId, String contentHash, long revision) {

    static ContentKey of(LoadedDataset loaded) {
        return new ContentKey(
                loaded.dataset().id(),
                loaded.releaseId(),
                loaded.contentHash(),
                loaded.state().revision());
    }
}
