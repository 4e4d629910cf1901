package org.mineralgis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.duplicate.DuplicateCandidate;
import org.mineralgis.duplicate.Duplicates;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** Says why two records may be the same, with the figures. */
final class DuplicateReasons {

    private final Dataset dataset;
    private final Language language;

    /** @param dataset of the first records, whose words for commodities and counties are used */
    DuplicateReasons(Dataset dataset, Language language) {
        this.dataset = dataset;
        this.language = language;
    }

    List<String> of(DuplicateCandidate candidate) {
        List<String> reasons = new ArrayList<>();
        reasons.add(say(
                Texts.NAMES_ALIKE,
                candidate.names().first(),
                candidate.names().second(),
                figure(candidate.names().score(), 2)));
        reasons.add(place(candidate));
        reasons.add(commodities(candidate.commodities()));
        return reasons;
    }

    private String place(DuplicateCandidate candidate) {
        DuplicateCandidate.Separation separation = candidate.separation();
        if (separation == null) {
            return say(
                    Texts.BY_COUNTY_ONLY,
                    title(FieldRole.COUNTY, candidate.first().county()));
        }
        String meters = figure(separation.distanceMeters(), 0);
        return separation.reachMeters() > Duplicates.NEAR_METERS
                ? say(Texts.APART_WITHIN, meters, figure(separation.reachMeters(), 0))
                : say(Texts.APART_NEAR, meters);
    }

    private String commodities(@Nullable Set<String> shared) {
        if (shared == null) {
            return Texts.COMMODITIES_UNSTATED.in(language);
        }
        String between = language == Language.ZH ? "、" : ", ";
        return say(
                Texts.COMMODITIES_SHARED,
                shared.stream().map(code -> title(FieldRole.COMMODITY, code)).collect(Collectors.joining(between)));
    }

    /** What people read for a code. */
    String title(FieldRole role, @Nullable String code) {
        String field = dataset.schema().roles().get(role);
        return field == null && code != null
                ? code
                : field == null ? "" : ValueTitles.of(dataset, field, language).of(code);
    }

    private String say(LocalizedText pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.in(language), values);
    }

    private static String figure(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
