package org.mineralgis.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The library that shows the API definition, which comes as a WebJar. */
final class SwaggerUi {

    /** Part of the addresses of its files. */
    static final String VERSION = version();

    private SwaggerUi() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in =
                SwaggerUi.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
