package dev.custody.baseline;

import dev.custody.finding.Finding;
import dev.custody.finding.Fingerprint;
import java.util.Comparator;

/**
 * One finding that is known, without a line number, so that moving code does not touch it.
 *
 * @param module folder of its module, seen from the baseline's and parted by slashes; empty for the baseline's own folder
 * @param rule the rule's id
 * @param place type and member and, where there are several findings of one, what tells them apart
 * @param fingerprint the finding's, as hexadecimal digits
 * @param reason why the team lives with it; empty unless somebody said so
 */
public record BaselineEntry(String module, String rule, String place, String fingerprint, String reason)
        implements Comparable<BaselineEntry> {
    private static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::rule)
            .thenComparing(BaselineEntry::where)
            .thenComparing(BaselineEntry::fingerprint)
            .thenComparing(BaselineEntry::reason);

    private static final char END_OF_MODULE = '/';

    static BaselineEntry of(String module, Finding finding) {
        Fingerprint fingerprint = finding.fingerprint();
        String place = fingerprint.text().substring(finding.rule().length() + 1);
        return new BaselineEntry(module, finding.rule(), place, fingerprint.hash(), "");
    }

    /** Module and place in one: {@code orders/com.acme.Order.lines}. */
    public String where() {
        return module.isEmpty() ? place : module + END_OF_MODULE + place;
    }

    /** Whether it speaks of the same finding, whatever the reasons. */
    boolean isAbout(BaselineEntry other) {
        return module.equals(other.module) && fingerprint.equals(other.fingerprint);
    }

    boolean isIntact() {
        return new Fingerprint(rule + " " + place).hash().equals(fingerprint);
    }

    /** By rule, module and place: the order of the file. */
    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }
}
