package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mineralgis.format.Html;
import org.mineralgis.model.Language;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;

/** All datasets in the words of schema.org, for search engines; texts in both languages at once. */
final class CatalogueJsonLd {

    private CatalogueJsonLd() {}

    /**
     * The data block of a page that shows all datasets.
     *
     * @param page where the page is
     */
    static Html block(Visit visit, Href page, List<LoadedDataset> datasets) {
        ObjectNode document = Json.object();
        document.put("@context", "https://schema.org/").put("@type", "DataCatalog");
        document.put("@id", visit.base().to("collections").toString()).put("url", page.toString());
        put(document.putArray("name"), Texts.SERVICE_TITLE);
        put(document.putArray("description"), Texts.SERVICE_DESCRIPTION);
        document.putArray("inLanguage").add(Language.ZH.tag()).add(Language.EN.tag());
        document.put("isAccessibleForFree", true);
        putTerms(document, datasets);
        ArrayNode all = document.putArray("dataset");
        datasets.forEach(loaded -> put(
                all.addObject(), visit, loaded.dataset().id(), loaded.dataset().metadata()));
        return Html.data("application/ld+json", document.toString());
    }

    /** Each dataset has its own licence and source; the catalogue names them all, each once. */
    private static void putTerms(ObjectNode document, List<LoadedDataset> datasets) {
        Set<String> licences = new LinkedHashSet<>();
        Set<Origin> origins = new LinkedHashSet<>();
        for (LoadedDataset loaded : datasets) {
            Metadata metadata = loaded.dataset().metadata();
            licences.add(licence(metadata.licence()));
            origins.add(metadata.origin());
        }
        ArrayNode terms = document.putArray("license");
        licences.forEach(terms::add);
        ArrayNode sources = document.putArray("isBasedOn");
        for (Origin origin : origins) {
            ObjectNode source = sources.addObject().put("@type", "CreativeWork").put("name", origin.project());
            source.put("version", origin.version());
            if (origin.url() != null) {
                source.put("url", origin.url());
            }
        }
    }

    private static void put(ObjectNode node, Visit visit, String id, Metadata metadata) {
        String page = visit.base().to("collections", id).toString();
        node.put("@type", "Dataset").put("@id", page).put("url", page);
        put(node.putArray("name"), metadata.title());
        put(node.putArray("description"), metadata.description());
        node.put("license", licence(metadata.licence())).put("creditText", metadata.attribution());
    }

    /** The address of the terms where there is one, else their name. */
    static String licence(Licence licence) {
        return licence.url() == null ? licence.label() : licence.url();
    }

    /** A text with its language (JSON-LD 1.1, 4.2.4). */
    private static void put(ArrayNode values, LocalizedText text) {
        for (Language language : Language.values()) {
            values.addObject().put("@language", language.tag()).put("@value", text.in(language));
        }
    }
}
