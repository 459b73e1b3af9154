package dev.custody.baseline;

import dev.custody.finding.Finding;
import java.util.Set;

/** Fingerprints of known findings, for quick answers. */
public final class KnownFindings {
    private final Set<String> fingerprints;

    KnownFindings(Set<String> fingerprints) {
        this.fingerprints = Set.copyOf(fingerprints);
    }

    public boolean contains(Finding finding) {
        return !fingerprints.isEmpty()
                && fingerprints.contains(finding.fingerprint().hash());
    }
}
