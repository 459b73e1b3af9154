package dev.custody.review;

import static dev.custody.review.Reviewed.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose mutable data is once it has passed a public member. */
class LedgerTest {
    @Test
    void tells_what_a_type_keeps_copies_and_only_uses() {
        assertThat(ledger("""
                        package shop;
                        import java.util.*;
                        public class Basket {
                            private final List<String> kept;
                            private final List<String> lines = new ArrayList<>();
                            private final List<String> copy;
                            public Basket(List<String> kept, List<String> copied) {
                                this.kept = kept;
                                this.copy = List.copyOf(copied);
                            }
                            public void addAll(List<String> more) { lines.addAll(more); }
                            public int count(List<String> words) { int n = 0; for (String word : words) { n += word.length(); } return n; }
                            public void fill(List<String> target) { target.add("x"); }
                            public void append(StringBuilder out) { out.append(kept.size()); }
                            public int size() { return lines.size() + copy.size(); }
                        }
                        """))
                .containsExactly(
                        "<init>(List, List) in kept: kept",
                        "<init>(List, List) in copied: copied",
                        "addAll(List) in more: copied",
                        "count(List) in words: borrowed",
                        "fill(List) in target: borrowed",
                        "append(StringBuilder) in out: shared");
    }

    @Test
    void tells_what_callers_get() {
        assertThat(ledger("""
                        package shop;
                        import java.util.*;
                        public class Order {
                            private final List<String> lines = new ArrayList<>();
                            private final List<String> given;
                            public Order(List<String> given) { this.given = given; }
                            public void add(String line) { lines.add(line); }
                            public List<String> leaked() { return lines; }
                            public List<String> view() { return Collections.unmodifiableList(lines); }
                            public List<String> copied() { return new ArrayList<>(lines); }
                            public List<String> frozen() { return List.copyOf(lines); }
                            public List<String> made() { return new ArrayList<>(); }
                            public List<String> given() { return given; }
                            public String text() { return lines.toString(); }
                        }
                        """))
                .containsExactly(
                        "<init>(List) in given: kept",
                        "leaked() out result: leaked",
                        "view() out result: view",
                        "copied() out result: copied",
                        "frozen() out result: immutable",
                        "made() out result: owned",
                        "given() out result: shared");
    }

    @Test
    void believes_what_is_declared() {
        assertThat(ledger("""
                        package shop;
                        import dev.custody.annotation.*;
                        import java.util.*;
                        public interface Parcels {
                            void pack(@Owned List<String> items);
                            void weigh(@Borrowed List<String> items);
                            @Shared(reason = "one list for all") List<String> live();
                            @Owned List<String> unpacked();
                        }
                        """))
                .containsExactly(
                        "pack(List) in argument 1: owned",
                        "weigh(List) in argument 1: borrowed",
                        "live() out result: shared",
                        "unpacked() out result: owned");
    }

    @Test
    void says_of_an_interface_what_all_its_implementations_do() {
        assertThat(ledger("""
                        package shop;
                        import java.util.*;
                        public interface Store {
                            void save(List<String> lines);
                            List<String> load();
                            List<String> differs();
                        }
                        class InMemory implements Store {
                            private List<String> last = new ArrayList<>();
                            public void save(List<String> lines) { last = new ArrayList<>(lines); }
                            public List<String> load() { return new ArrayList<>(last); }
                            public List<String> differs() { return new ArrayList<>(); }
                        }
                        class Forgetful implements Store {
                            private List<String> seen = new ArrayList<>();
                            public void save(List<String> lines) { seen = new ArrayList<>(lines); }
                            public List<String> load() { return new ArrayList<>(seen); }
                            public List<String> differs() { return List.of(); }
                        }
                        """))
                .endsWith(
                        "save(List) in argument 1: copied",
                        "load() out result: copied",
                        "differs() out result: unknown");
    }

    @Test
    void says_unknown_where_nothing_was_analysed() {
        assertThat(ledger("""
                        package shop;
                        import java.util.*;
                        public interface Remote {
                            void send(List<String> lines);
                            Date sentAt();
                        }
                        """)).containsExactly("send(List) in argument 1: unknown", "sentAt() out result: unknown");
    }

    @Test
    void tells_how_a_record_takes_its_components() {
        assertThat(ledger("""
                        package shop;
                        import java.util.*;
                        public record Receipt(List<String> lines) {
                            public Receipt { lines = List.copyOf(lines); }
                        }
                        """, """
                        package shop;
                        public record Ticket(int[] seats, String name) {}
                        """))
                .containsExactly(
                        "<init>(List) in lines: copied",
                        "lines() out result: immutable",
                        "<init>(int[], String) in seats: kept",
                        "seats() out result: shared");
    }

    @Test
    void shows_public_fields_and_functions_that_data_is_passed_to() {
        assertThat(ledger("""
                        package shop;
                        import java.util.*;
                        import java.util.function.*;
                        public class Shelf {
                            public final int[] slots = {1, 2};
                            private final List<String> items = new ArrayList<>();
                            public void put(String item) { items.add(item); slots[0]++; }
                            public void show(Consumer<List<String>> sink) { sink.accept(items); }
                        }
                        """)).containsExactly("slots out field: leaked", "show(Consumer) out callback: leaked");
    }

    @Test
    void follows_an_argument_into_what_it_is_passed_on_to() {
        assertThat(ledger("""
                        package shop;
                        import java.util.*;
                        public class Front {
                            private final Back back = new Back();
                            public void take(List<String> lines) { back.keep(lines); }
                            public int ask(List<String> lines) { return back.count(lines); }
                        }
                        class Back {
                            private List<String> last = List.of();
                            void keep(List<String> lines) { last = lines; }
                            int count(List<String> lines) { return lines.size() + last.size(); }
                        }
                        """)).containsExactly("take(List) in lines: unknown", "ask(List) in lines: borrowed");
    }

    @Test
    void leaves_inner_packages_and_private_members_alone() {
        assertThat(ledger("""
                        package shop.internal;
                        public class Hidden { public int[] numbers() { return new int[1]; } }
                        """, """
                        package shop;
                        public class Shown { int[] numbers() { return new int[1]; } private java.util.Date at() { return new java.util.Date(); } }
                        """)).isEmpty();
    }
}
