package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small dataset in a folder, for tests to spoil. */
final class DatasetExample {

    /** Line 1 is {@code id}; the licence's key stands in line 4, the fields' in line 18. */
    static final String FAULT = """
            id: fault
            title: {zh: 断层, en: Faults}
            description: {zh: 断层线, en: Fault traces}
            licence:
              spdx: ODC-By-1.0
              title: Open Data Commons Attribution Licence 1.0
            attribution: HimaTibetMap, Styron, Taylor, Okoronkwo 2010
            origin: {project: HimaTibetMap, version: f2ae0dda, date: "2010"}
            crs: OGC:CRS84
            geometry: MultiLineString
            evidence: published
            files:
              - path: fault.geojson
                sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                format: geojson
                records: 59
                geometry: in_file
            fields:
              - name: code
                property: Id
                type: integer
                required: true
                title: {zh: 编号, en: Number}
              - name: kind
                type: text
                title: {zh: 类型, en: Type}
                vocabulary:
                  - {value: thrust, title: {zh: 逆冲断层, en: Thrust}}
                  - {value: right slip, title: {zh: 右行走滑, en: Right slip}}
                synonyms: {rightslip: right slip}
              - name: slip_rate
                type: number
                unit: mm/a
                title: {zh: 滑动速率, en: Slip rate}
                range: {min: 0, max: 50}
                nil: ["-9999"]
            id_field: code
            title_field: {en: kind}
            style: fault
            zoom: {min: 5, max: 12}
            """;

    private DatasetExample() {}

    /** Writes {@code yaml} and an empty {@code fault.geojson} to {@code parent}/fault. */
    static Path write(Path parent, String yaml) throws IOException {
        return write(parent, "fault", yaml, "fault.geojson");
    }

    static Path write(Path parent, String id, String yaml, String... files) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(id));
        for (String file : files) {
            Files.writeString(folder.resolve(file), "");
        }
        Files.writeString(folder.resolve("dataset.yaml"), yaml);
        return folder;
    }
}
