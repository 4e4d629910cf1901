package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Dataset;

class AttributionNoticeTest {

    @TempDir
    Path gisData;

    @Test
    void everyDatasetHasItsTermsItsAttributionItsOriginAndItsCaveats() throws Exception {
        String yaml = DatasetExample.FAULT + "caveats: [{zh: 比例尺约一百万, en: Mapped at about 1:1M}]\n";
        Dataset dataset = DatasetFolder.read(DatasetExample.write(gisData, yaml));

        String notice = AttributionNotice.markdown(List.of(dataset));

        assertTrue(notice.contains("## 断层 · Faults (`fault`)\n"), notice);
        assertTrue(notice.contains("ODC-By-1.0, Open Data Commons Attribution Licence 1.0\n"), notice);
        assertTrue(notice.contains("HimaTibetMap, Styron, Taylor, Okoronkwo 2010\n"), notice);
        assertTrue(notice.contains("HimaTibetMap, f2ae0dda, 2010\n"), notice);
        assertTrue(notice.contains("比例尺约一百万 Mapped at about 1:1M\n"), notice);
        assertEquals(notice, AttributionNotice.markdown(List.of(dataset)));
    }

    @Test
    void aTextOverSeveralLinesCannotOpenASectionOfItsOwn() throws Exception {
        String yaml = DatasetExample.FAULT.replaceFirst("attribution: .*", "attribution: \"first\\\\n## second\"");
        Dataset dataset = DatasetFolder.read(DatasetExample.write(gisData, yaml));

        assertTrue(AttributionNotice.markdown(List.of(dataset)).contains("first ## second\n"));
    }

    @Test
    void theHashOfAFileIsWhatSha256sumPrints() throws Exception {
        Path file = Files.writeString(gisData.resolve("abc"), "abc");
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", FileHash.sha256(file));
    }
}
