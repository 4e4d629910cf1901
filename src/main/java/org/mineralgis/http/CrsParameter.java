package org.mineralgis.http;

import org.mineralgis.model.ServedCrs;

/** The parameters {@code crs}, {@code bbox-crs} (OGC 18-058r1) and {@code filter-crs} (OGC 19-079r2). */
final class CrsParameter {

    private CrsParameter() {}

    /**
     * The system that the parameter names; WGS 84, longitude first, when it is not given.
     *
     * @throws Problem that lists the systems
     */
    static ServedCrs parse(Query query, String name) {
        return query.find(name)
                .map(text -> ServedCrs.find(text)
                        .orElseThrow(() -> Problem.invalidParameter(name, text, Texts.KNOWN_CRS, ServedCrs.uris())))
                .orElse(ServedCrs.CRS84);
    }
}
