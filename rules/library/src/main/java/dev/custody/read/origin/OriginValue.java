package dev.custody.read.origin;

import java.util.Arrays;
import org.objectweb.asm.tree.analysis.Value;

/**
 * The sites that a local variable or stack slot may have its value from.
 *
 * <pre>
 *         too many          more than {@value #MOST} sites
 *         /   |   \
 *     {a,b} {a,c} …         joins of paths
 *       |  X  |
 *     {a} {b} {unknown}     one site, or a value that nobody tracks
 *         \ | /
 *          { }              never assigned
 * </pre>
 *
 * The join is set union; a set that would grow beyond {@value #MOST} becomes "too many", which looks like {unknown} and
 * which no join leaves, so chains are short and the analysis ends.
 */
final class OriginValue implements Value {
    static final int MOST = 8;
    static final int UNKNOWN_SITE = 0;

    private static final int[] NO_SITES = {};
    private static final int[] UNKNOWN_SITES = {UNKNOWN_SITE};
    private static final OriginValue[] UNKNOWN = {
        new OriginValue(0, UNKNOWN_SITES), new OriginValue(1, UNKNOWN_SITES), new OriginValue(2, UNKNOWN_SITES)
    };
    private static final OriginValue[] TOO_MANY = {
        new OriginValue(0, UNKNOWN_SITES), new OriginValue(1, UNKNOWN_SITES), new OriginValue(2, UNKNOWN_SITES)
    };

    static final OriginValue UNASSIGNED = new OriginValue(1, NO_SITES);

    private final int size;
    private final int[] sites;

    private OriginValue(int size, int[] sites) {
        this.size = size;
        this.sites = sites;
    }

    static OriginValue unknown(int size) {
        return UNKNOWN[size];
    }

    static OriginValue of(int size, int site) {
        return new OriginValue(size, new int[] {site});
    }

    @Override
    public int getSize() {
        return size;
    }

    /** Ascending; callers do not change it. */
    int[] sites() {
        return sites;
    }

    @SuppressWarnings("ReferenceEquality") // the same object is the common case, and every value contains itself
    OriginValue join(OriginValue other) {
        if (this == other) {
            return this;
        }
        int joinedSize = Math.min(size, other.size);
        if (isTooMany() || other.isTooMany()) {
            return TOO_MANY[joinedSize];
        }
        if (size == joinedSize && contains(other)) {
            return this;
        }
        if (other.size == joinedSize && other.contains(this)) {
            return other;
        }
        int[] union = new int[sites.length + other.sites.length];
        int count = 0;
        int left = 0;
        int right = 0;
        while (left < sites.length || right < other.sites.length) {
            boolean fromLeft =
                    right == other.sites.length || (left < sites.length && sites[left] <= other.sites[right]);
            int site = fromLeft ? sites[left++] : other.sites[right++];
            if (count == 0 || union[count - 1] != site) {
                union[count++] = site;
            }
        }
        return count > MOST ? TOO_MANY[joinedSize] : new OriginValue(joinedSize, Arrays.copyOf(union, count));
    }

    @SuppressWarnings("ReferenceEquality") // the same sites mean something else in the instances that gave up
    private boolean isTooMany() {
        return this == TOO_MANY[size];
    }

    private boolean contains(OriginValue other) {
        int at = 0;
        for (int site : other.sites) {
            while (at < sites.length && sites[at] < site) {
                at++;
            }
            if (at == sites.length || sites[at] != site) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof OriginValue value
                        && size == value.size
                        && isTooMany() == value.isTooMany()
                        && Arrays.equals(sites, value.sites));
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(sites);
    }

    @Override
    public String toString() {
        return Arrays.toString(sites);
    }
}
