package dev.custody.review;

import static dev.custody.review.Reviewed.sharedState;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a process has once, and how its state is protected: whether rules find fault with it or not. */
class SharedStateMapTest {
    private static final String SPRING = """
            package org.springframework.stereotype;
            public @interface Service {}
            """;

    @Test
    void shows_what_an_injected_singleton_owns_and_not_what_it_was_given() {
        assertThat(sharedState(SPRING, """
                        package shop;
                        @org.springframework.stereotype.Service
                        public class Orders {
                            private final Clock clock;
                            private final java.util.Map<Long, String> open = new java.util.HashMap<>();
                            private final String name = "orders".trim();
                            private int limit;
                            public Orders(Clock clock) { this.clock = clock; }
                            public void setLimit(int limit) { this.limit = limit; }
                            public void place(long id) { if (open.size() < limit) { open.put(id, name + clock.now()); } }
                            public interface Clock { long now(); }
                        }
                        """))
                .containsExactly("Orders (injected)", "Orders.open: HashMap unguarded place");
    }

    @Test
    void lists_a_singleton_that_owns_nothing_that_changes() {
        assertThat(sharedState("""
                        package shop;
                        public final class Rounding {
                            private static final Rounding INSTANCE = new Rounding();
                            private Rounding() {}
                            public static Rounding get() { return INSTANCE; }
                            public long cents(double euros) { return Math.round(euros * 100); }
                        }
                        """)).containsExactly("Rounding (static-instance)");
    }

    @Test
    void knows_the_holder_idiom_and_what_each_change_is_guarded_by() {
        assertThat(sharedState("""
                        package shop;
                        public final class Stock {
                            private final java.util.Map<String, Integer> pieces = new java.util.HashMap<>();
                            private final java.util.List<String> log = new java.util.ArrayList<>();
                            private volatile boolean closed;
                            private Stock() {}
                            public static Stock get() { return Holder.STOCK; }
                            public synchronized void put(String item) { pieces.merge(item, 1, Integer::sum); log.add(item); }
                            public void note(String text) { log.add(text); }
                            public void close() { closed = true; }
                            private static final class Holder { static final Stock STOCK = new Stock(); }
                        }
                        """))
                .containsExactly(
                        "Stock (static-instance)",
                        "Stock.log: ArrayList partly-locked put note",
                        "Stock.closed: boolean volatile close",
                        "Stock.pieces: HashMap lock put");
    }

    @Test
    void shows_an_enum_with_state_and_leaves_plain_ones_out() {
        assertThat(sharedState("""
                        package shop;
                        public enum Numbers {
                            INVOICE;
                            private int last;
                            public int next() { return ++last; }
                        }
                        """, """
                        package shop;
                        public enum Size {
                            SMALL(1), LARGE(2);
                            private final int litres;
                            Size(int litres) { this.litres = litres; }
                            public int litres() { return litres; }
                        }
                        """)).containsExactly("Numbers (enum)", "Numbers.last: int unguarded next");
    }

    @Test
    void shows_static_fields_that_are_safe_beside_those_that_are_not() {
        assertThat(sharedState("""
                        package shop;
                        public class Vouchers {
                            static final java.util.Map<String, Long> CENTS = new java.util.concurrent.ConcurrentHashMap<>();
                            static final ThreadLocal<String> USER = new ThreadLocal<>();
                            static final java.util.concurrent.atomic.AtomicLong ISSUED = new java.util.concurrent.atomic.AtomicLong();
                            static final java.util.List<String> CODES = java.util.List.of("A");
                            static final int[] STEPS = {1, 2};
                            static final Object LOCK = new Object();
                            static final long LIMIT = 10;
                            static int last;
                            static int total;
                            static void issue(String code) { CENTS.put(code, ISSUED.incrementAndGet()); last = code.length(); }
                            static void add(int cents) { synchronized (LOCK) { total += cents; } }
                        }
                        """))
                .containsExactly(
                        "Vouchers (static-fields)",
                        "Vouchers.last: int unguarded issue",
                        "Vouchers.total: int lock add",
                        "Vouchers.CENTS: ConcurrentHashMap thread-safe-type issue",
                        "Vouchers.ISSUED: AtomicLong thread-safe-type issue",
                        "Vouchers.USER: ThreadLocal per-thread");
    }

    @Test
    void sees_the_object_behind_a_static_field_change_only_by_calls_on_that_field() {
        assertThat(sharedState("""
                        package shop;
                        public class Caches {
                            private static final Cache USED = new Cache();
                            private static final Cache LEFT_ALONE = new Cache();
                            public static void fill(String key) { USED.put(key); }
                            public static boolean known(String key) { return LEFT_ALONE.has(key); }
                            static class Cache {
                                private final java.util.Set<String> keys = new java.util.HashSet<>();
                                void put(String key) { keys.add(key); }
                                boolean has(String key) { return keys.contains(key); }
                            }
                        }
                        """))
                .containsExactly("Caches (static-fields)", "Caches.USED: Caches.Cache unguarded fill");
    }

    @Test
    void names_the_way_from_the_owner_to_what_changes() {
        Architecture shown = Reviewed.architecture(SPRING, """
                package shop;
                @org.springframework.stereotype.Service
                public class Tills {
                    private final Drawer drawer = new Drawer();
                    public void pay(int cents) { drawer.add(cents); }
                    static class Drawer {
                        private final java.util.List<Integer> coins = new java.util.ArrayList<>();
                        void add(int cents) { coins.add(cents); }
                    }
                }
                """);
        assertThat(shown.owners())
                .flatExtracting(StateOwner::fields)
                .extracting(StateField::reason)
                .containsExactly("Tills.drawer: Tills.Drawer → Tills.Drawer.coins: ArrayList");
    }

    @Test
    void leaves_test_doubles_and_constants_out() {
        assertThat(sharedState("""
                        package shop;
                        public class MockBank {
                            static int calls;
                            static void pay() { calls++; }
                        }
                        """, """
                        package shop;
                        public interface Limits { int MOST = 3; String NAME = "limits"; }
                        """)).isEmpty();
    }

    @Test
    void owns_what_it_made_and_data_but_no_collaborator() {
        Architecture shown = Reviewed.architecture(SPRING, """
                package shop;
                @org.springframework.stereotype.Service
                public class Opening {
                    private final java.time.Clock clock;
                    private final java.util.List<String> days;
                    private final Object guard = new Object();
                    public Opening(java.time.Clock clock, java.util.List<String> days) {
                        this.clock = clock;
                        this.days = days;
                    }
                    public boolean isOpen() { synchronized (guard) { return days.contains(clock.toString()); } }
                }
                """);
        assertThat(shown.owners())
                .flatExtracting(StateOwner::fields)
                .extracting(StateField::name)
                .containsExactly("days", "guard");
    }
}
