package org.mineralgis.http;

import java.util.List;
import java.util.Map;

/**
 * A form that a client sent, read to its end.
 *
 * @param files of the field {@code file}, in their order
 * @param fields the other fields, by name
 */
record Upload(List<UploadedFile> files, Map<String, String> fields) {

    Upload {
        files = List.copyOf(files);
        fields = Map.copyOf(fields);
    }
}
