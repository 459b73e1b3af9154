package dev.custody.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharedWorkTest {
    private long now;
    private final SharedWork work = new SharedWork(() -> now);

    private String spend(long nanos) {
        now += nanos;
        return "done";
    }

    @Test
    void parts_the_time_of_a_thread_into_its_own_and_what_it_does_for_all() {
        long start = work.ownTime();
        spend(5);
        assertThat(work.during(() -> spend(100))).isEqualTo("done");
        spend(2);
        assertThat(work.ownTime() - start).isEqualTo(7);
        assertThat(work.total()).isEqualTo(100);
    }

    @Test
    void counts_work_inside_other_work_once() {
        work.during(() -> spend(10) + work.during(() -> spend(20)));
        work.during(() -> spend(3));
        assertThat(work.total()).isEqualTo(33);
        assertThat(work.ownTime()).isZero();
    }

    @Test
    void counts_work_that_fails() {
        assertThatThrownBy(() -> work.during(() -> {
                    spend(4);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        work.during(() -> spend(1));
        assertThat(work.total()).isEqualTo(5);
    }
}
