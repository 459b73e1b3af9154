package dev.custody.read.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginValueTest {
    private final List<OriginValue> values = values();

    /** Sets of no, one and several sites, so that some joins stay below the bound, some reach it and some pass it. */
    private static List<OriginValue> values() {
        List<OriginValue> values = new ArrayList<>();
        values.add(OriginValue.UNASSIGNED);
        for (int size = 1; size <= 2; size++) {
            values.add(OriginValue.unknown(size));
            for (int first = 1; first <= 9; first += 4) {
                OriginValue sites = OriginValue.of(size, first);
                for (int site = first; site < first + 4; site++) {
                    sites = sites.join(OriginValue.of(size, site));
                    values.add(sites);
                }
            }
        }
        OriginValue all = values.stream().reduce(OriginValue::join).orElseThrow();
        values.add(all);
        return values;
    }

    @Test
    void join_is_idempotent() {
        assertThat(values).allSatisfy(value -> assertThat(value.join(value)).isEqualTo(value));
    }

    @Test
    void join_is_commutative() {
        for (OriginValue one : values) {
            assertThat(values).allSatisfy(other -> assertThat(one.join(other)).isEqualTo(other.join(one)));
        }
    }

    @Test
    void join_is_associative() {
        for (OriginValue one : values) {
            for (OriginValue two : values) {
                for (OriginValue three : values) {
                    assertThat(one.join(two).join(three)).isEqualTo(one.join(two.join(three)));
                }
            }
        }
    }

    @Test
    void nothing_leaves_too_many_sites() {
        OriginValue all = OriginValue.UNASSIGNED;
        for (int site = 1; site <= OriginValue.MOST + 1; site++) {
            all = all.join(OriginValue.of(1, site));
        }
        assertThat(all.sites()).containsExactly(OriginValue.UNKNOWN_SITE);
        assertThat(all.join(OriginValue.of(1, 5))).isEqualTo(all);
        assertThat(OriginValue.unknown(1).join(OriginValue.of(1, 5)).sites()).containsExactly(0, 5);
    }
}
