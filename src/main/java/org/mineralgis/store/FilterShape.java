package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.util.GeometryFixer;

/** A geometry of a filter made ready to be compared. */
final class FilterShape {

    private FilterShape() {}

    /**
     * The geometry itself; of a collection what its members cover together, as one geometry for each dimension that is left:
     * points on a line or in an area and lines in an area are no longer parts of their own.
     *
     * <p>The filter was refused if its geometries were not valid. One that became invalid on its way to WGS 84, by the
     * rounding of a sliver, is mended, because PostGIS may fail on it.
     *
     * @return one to three geometries, none of which is a collection; of a collection of nothing a point that is empty
     */
    static List<Geometry> parts(Geometry literal) {
        Geometry sound = literal.isValid() ? literal : GeometryFixer.fix(literal);
        Geometry joined = mixed(sound) ? sound.union() : sound;
        if (!mixed(joined)) {
            return List.of(joined);
        }
        if (joined.isEmpty()) {
            return List.of(joined.getFactory().createPoint());
        }
        List<Geometry> parts = new ArrayList<>();
        for (int dimension = 0; dimension <= 2; dimension++) {
            List<Geometry> members = members(joined, dimension);
            if (!members.isEmpty()) {
                parts.add(joined.getFactory().buildGeometry(members));
            }
        }
        return parts;
    }

    private static boolean mixed(Geometry geometry) {
        return geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    }

    private static List<Geometry> members(Geometry geometry, int dimension) {
        List<Geometry> members = new ArrayList<>();
        for (int index = 0; index < geometry.getNumGeometries(); index++) {
            Geometry member = geometry.getGeometryN(index);
            if (member instanceof GeometryCollection) {
                members.addAll(members(member, dimension));
            } else if (member.getDimension() == dimension && !member.isEmpty()) {
                members.add(member);
            }
        }
        return members;
    }
}
