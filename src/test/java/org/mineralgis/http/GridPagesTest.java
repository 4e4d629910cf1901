package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of densities and hexagons with the real data: what lies beneath the picture, and where the map shows the same. */
@ExtendWith(ShippedServer.Shared.class)
class GridPagesTest {

    private static String page(ShippedServer server, String address) {
        return server.get(server.base() + "/collections/mineral_occurrence/" + address + "&f=html&lang=en", "text/html")
                .body();
    }

    @Test
    void theMapBeneathADensityIsAsWideAndHighAsThePictureOnThePage(ShippedServer server) throws IOException {
        String page = page(server, "density?bandwidth=50");

        List<String[]> images = Pattern.compile(
                        "<img src=\"([^\"]+)\" alt=\"[^\"]*\" width=\"(\\d+)\" height=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(image -> new String[] {image.group(1).replace("&amp;", "&"), image.group(2), image.group(3)})
                .toList();
        assertEquals(2, images.size(), page);
        assertEquals(images.get(0)[1] + " " + images.get(0)[2], images.get(1)[1] + " " + images.get(1)[2]);
        BufferedImage map = ImageIO.read(URI.create(images.get(0)[0]).toURL());
        assertEquals(images.get(0)[1] + " " + images.get(0)[2], map.getWidth() + " " + map.getHeight());
        BufferedImage picture = ImageIO.read(URI.create(images.get(1)[0]).toURL());
        assertEquals(
                (double) map.getWidth() / map.getHeight(), (double) picture.getWidth() / picture.getHeight(), 0.01);
    }

    @Test
    void withoutASelectionTheMapIsLinkedWithTheSameQuestion(ShippedServer server) {
        assertTrue(page(server, "density?bandwidth=50")
                .contains("#lang=en&amp;tool=density&amp;density=surface%2Cmineral_occurrence%2C50\""));
        assertTrue(page(server, "hexagons?cellSize=12.5")
                .contains("#lang=en&amp;tool=density&amp;density=hexagons%2Cmineral_occurrence%2C12.5\""));
    }

    @Test
    void typesOfFaultsSelectNoRecordsButTheMapKnowsNothingOfThem(ShippedServer server) {
        String page = page(server, "fault-distances?faultTypes=thrust&main_commodity=copper");
        assertTrue(page.contains("<code>main_commodity=copper</code>"), page);
        assertFalse(page.contains("<code>faultTypes"), page);
        assertFalse(page(server, "fault-distances?faultTypes=thrust").contains("tool=density"));
        assertTrue(page(server, "fault-distances?bands=5").contains("tool=density"));
    }
}
