package org.mineralgis.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.model.Crs;

final class FileExamination implements Checks.Examination {
    FileExamination(Supplier<AreaLookup> areas) {}

    @Override
    public Answer answer(Request request, List<UploadedFile> files, Optional<Crs> crs) {
        return Json.answer(request, Json.object().put("file", files.get(0).name()));
    }
}
