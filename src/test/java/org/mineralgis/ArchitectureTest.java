package org.mineralgis;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the borders between the rooms that {@code docs/architecture.md} draws. */
final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mineralgis");

    @ParameterizedTest
    @CsvSource({
        "model, ''",
        "query, model",
        "source, model",
        "datum, model",
        "check, model datum resource",
        "generalization, model",
        "resource, model",
        "load, source datum check resource generalization history store format model",
        "history, model",
        "proximity, model datum",
        "analysis, model datum",
        "store, model query proximity history analysis",
        "tile, store model query generalization",
        "archive, tile store model",
        "site, model store tile archive download format",
        "freshness, model store tile generalization",
        "style, store model",
        "picture, style tile datum store query analysis model",
        "print, picture style datum store query model",
        "format, model datum analysis",
        "download, model query datum store format",
        "submission, model source datum check format",
        "http, model query source datum check resource proximity history analysis store tile style picture print format submission download search duplicate",
        "bench, model source datum check load store tile style picture search",
        "search, model check store",
        "duplicate, model check store search",
    })
    void aRoomUsesOnlyTheRoomsBeforeIt(String room, String neighbours) {
        String[] forbidden = Stream.of(
                        "model",
                        "query",
                        "proximity",
                        "history",
                        "analysis",
                        "source",
                        "datum",
                        "check",
                        "load",
                        "store",
                        "tile",
                        "style",
                        "picture",
                        "print",
                        "format",
                        "download",
                        "generalization",
                        "archive",
                        "site",
                        "freshness",
                        "submission",
                        "resource",
                        "http",
                        "bench",
                        "search",
                        "duplicate")
                .filter(other -> !other.equals(room))
                .filter(other -> !Arrays.asList(neighbours.split(" ")).contains(other))
                .map(other -> "org.mineralgis." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.mineralgis." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden).or(resideInAnyPackage("org.mineralgis")))
                .check(CLASSES);
    }

    @Test
    void theModelDependsOnTheJdkAndGeometryOnly() {
        classes()
                .that()
                .resideInAPackage("org.mineralgis.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.mineralgis.model", "org.locationtech.jts..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.mineralgis.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "org.postgresql.., org.mineralgis.store..",
        "com.zaxxer.., org.mineralgis.store..",
        "com.ibm.icu.., org.mineralgis.store..",
        "net.sourceforge.pinyin4j.., org.mineralgis.search..",
        "io.javalin.., org.mineralgis.http..",
        "org.eclipse.jetty.., org.mineralgis.http..",
        "org.apache.commons.text.., org.mineralgis.duplicate..",
    })
    void aLibraryStaysInItsRoom(String library, String room) {
        noClasses()
                .that(resideOutsideOfPackage(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    /** A GeoPackage is a file that happens to be a database; it has nothing to do with ours. */
    @Test
    void sqlStaysInTheStoreAndWithGeoPackages() {
        noClasses()
                .that(resideOutsideOfPackage("org.mineralgis.store.."))
                .and(not(resideInAnyPackage("org.mineralgis.source", "org.mineralgis.format")
                        .and(simpleNameStartingWith("GeoPackage"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .check(CLASSES);
    }

    @Test
    void geoToolsStaysInDatumStyleTheGridReaderAndTheHeatmap() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.mineralgis.datum..", "org.mineralgis.style..")
                .and()
                .haveSimpleNameNotStartingWith("Grid")
                .and()
                .doNotHaveFullyQualifiedName("org.mineralgis.analysis.Heatmap")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.geotools..")
                .check(CLASSES);
    }

    @Test
    void noClassHidesBehindANamelessWord() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(CLASSES);
    }

    @Test
    void theLoggingFacadeIsSlf4jTwoAlthoughGeoToolsCarriesOne() {
        String place = String.valueOf(org.slf4j.LoggerFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation());
        org.junit.jupiter.api.Assertions.assertTrue(place.contains("slf4j-api-2"), place);
    }
}
