package org.mineralgis.format;

import java.nio.charset.Charset;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ServedCrs;

/**
 * What a downloaded file holds, as far as its format must know.
 *
 * @param dataset whose records are written
 * @param crs of the coordinates, which stand longitude or east first in all files but GML
 * @param charset of the texts, for the formats that leave it open
 */
public record FileContent(Dataset dataset, ServedCrs crs, Charset charset) {}
