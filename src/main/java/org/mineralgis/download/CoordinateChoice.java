package org.mineralgis.download;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.format.FileFormat;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ServedCrs;

/** In which coordinate system a download is. */
public sealed interface CoordinateChoice {

    /** All records in one system. */
    record One(ServedCrs crs) implements CoordinateChoice {

        @Override
        public String key() {
            return crs.key();
        }

        @Override
        public String inFileName() {
            return CoordinateChoice.inFileName(crs);
        }

        @Override
        public boolean fits(FileFormat format) {
            return format.holds(crs);
        }
    }

    /**
     * Each record in the 3-degree zone of CGCS2000 in which the middle of it lies, a file for each zone. A record on the seam is
     * in one file, uncut.
     *
     * @param numbered whether the number of the zone stands before the easting
     */
    record Zones(boolean numbered) implements CoordinateChoice {

        private static final double WIDTH_DEGREES = 3;
        private static final int FIRST = 25;
        private static final List<ServedCrs> NUMBERED =
                List.of(ServedCrs.EPSG_4513, ServedCrs.EPSG_4514, ServedCrs.EPSG_4515);
        private static final List<ServedCrs> PLAIN =
                List.of(ServedCrs.EPSG_4534, ServedCrs.EPSG_4535, ServedCrs.EPSG_4536);

        @Override
        public String key() {
            return numbered ? "zones" : "zones-unnumbered";
        }

        @Override
        public String inFileName() {
            return key();
        }

        @Override
        public boolean fits(FileFormat format) {
            return format.holds(ServedCrs.EPSG_4513);
        }

        /** The zones, from west to east. */
        List<ServedCrs> all() {
            return numbered ? NUMBERED : PLAIN;
        }

        /**
         * The zone of a geometry; outside of the three that are served the nearest.
         *
         * @param geometry in WGS 84, longitude first, not empty
         */
        ServedCrs of(Geometry geometry) {
            Envelope box = geometry.getEnvelopeInternal();
            double longitude = (box.getMinX() + box.getMaxX()) / 2;
            int zone = (int) Math.floor((longitude + WIDTH_DEGREES / 2) / WIDTH_DEGREES);
            return all().get(Math.max(0, Math.min(2, zone - FIRST)));
        }
    }

    /** The word or code that asks for it. */
    String key();

    /** The same in a file name. */
    String inFileName();

    /** Whether a format can be in it. */
    boolean fits(FileFormat format);

    /** A system in a file name, such as {@code EPSG4513}. */
    static String inFileName(ServedCrs crs) {
        return crs == ServedCrs.CRS84 ? "CRS84" : crs.key().replace(":", "");
    }

    /** The choice of this name: a word for zones, else a key or address of a system. */
    static Optional<CoordinateChoice> find(String name) {
        for (Zones zones : List.of(new Zones(true), new Zones(false))) {
            if (zones.key().equals(name)) {
                return Optional.of(zones);
            }
        }
        return ServedCrs.find(name).map(One::new);
    }

    /** What is meant when nothing is said: degrees, latitude first in GML, and zones where only metres will do. */
    static CoordinateChoice standard(FileFormat format, Dataset dataset) {
        if (!dataset.spatial()) {
            return new One(ServedCrs.CRS84);
        }
        if (!format.holds(ServedCrs.CRS84)) {
            return new Zones(true);
        }
        return new One(format == FileFormat.GML ? ServedCrs.EPSG_4326 : ServedCrs.CRS84);
    }

    /** The names of all choices that a format can be in. */
    static List<String> keys(FileFormat format) {
        List<String> keys = new ArrayList<>();
        Arrays.stream(ServedCrs.values()).filter(format::holds).forEach(crs -> keys.add(crs.key()));
        if (new Zones(true).fits(format)) {
            keys.add(new Zones(true).key());
            keys.add(new Zones(false).key());
        }
        return keys;
    }
}
