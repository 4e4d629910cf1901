package org.mineralgis.http;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mineralgis.history.ChangeSelection;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;
import org.mineralgis.store.HistoryStore;

/** The latest releases and what they changed, as an Atom feed (RFC 4287): an entry for each, by the address of the release. */
final class ChangesFeed {

    private static final int ENTRIES = 50;
    private static final String EPOCH = "1970-01-01T00:00:00Z";

    private final Served served;
    private final HistoryStore history;

    ChangesFeed(Served served, HistoryStore history) {
        this.served = served;
        this.history = history;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        long newest = catalogue.releaseId();
        List<DatasetChange> changes =
                history.listDatasets(new ChangeSelection.Releases(Math.max(1, newest - ENTRIES + 1), newest), Set.of());
        Map<Long, List<DatasetChange>> releases = changes.stream()
                .collect(Collectors.groupingBy(
                        DatasetChange::release, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        String updated =
                catalogue.releasedAt() == null ? EPOCH : catalogue.releasedAt().toString();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(xml, request, updated, releases);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory takes every element", e);
        }
        return Answer.text(request.choice().mediaType(), text.toString());
    }

    private static void write(
            XMLStreamWriter xml, Request request, String updated, Map<Long, List<DatasetChange>> releases)
            throws XMLStreamException {
        Language language = request.language();
        Href base = request.base();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", Page.tag(language));
        element(xml, "id", base.to("changes.atom").toString());
        element(xml, "title", Texts.SERVICE_TITLE.in(language) + " · " + HistoryTexts.CHANGES.in(language));
        element(xml, "updated", updated);
        xml.writeStartElement("author");
        element(xml, "name", Texts.SERVICE_TITLE.in(language));
        xml.writeEndElement();
        link(xml, "self", Representation.ATOM.mediaType(), request.here());
        link(
                xml,
                "alternate",
                Representation.HTML.mediaType(),
                base.to("releases").with("f", "html"));
        for (Map.Entry<Long, List<DatasetChange>> release : releases.entrySet()) {
            entry(xml, request, release.getKey(), release.getValue());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void entry(XMLStreamWriter xml, Request request, long release, List<DatasetChange> changes)
            throws XMLStreamException {
        Language language = request.language();
        Href address = request.base().to("releases", String.valueOf(release));
        xml.writeStartElement("entry");
        element(xml, "id", address.toString());
        element(xml, "title", HistoryTexts.release(release).in(language));
        element(xml, "updated", changes.get(0).releasedAt());
        link(xml, "alternate", Representation.HTML.mediaType(), address.with("f", "html"));
        link(
                xml,
                "related",
                Representation.JSONL.mediaType(),
                address.to("changes").with("f", "jsonl"));
        String summary = changes.stream()
                .map(change ->
                        change.dataset() + ": " + HistoryTexts.outcome(change).in(language))
                .collect(Collectors.joining("\n"));
        element(xml, "summary", summary);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, Href href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href.toString());
    }
}
