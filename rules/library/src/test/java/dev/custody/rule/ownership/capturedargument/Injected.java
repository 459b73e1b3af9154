package dev.custody.rule.ownership.capturedargument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Members that a container or a mapper calls. */
public class Injected {
    @interface Autowired {}

    @interface Service {}

    @interface Bean {}

    @interface JsonCreator {}

    /** A service. */
    @Service
    public static class Shop {
        private final List<String> offers;

        public Shop(List<String> offers) {
            this.offers = offers;
        }

        public String sell() {
            return offers.remove(0);
        }
    }

    /** Its setter is injected. */
    public static class Till {
        private List<String> coupons = new ArrayList<>();

        @Autowired
        public void setCoupons(List<String> coupons) {
            this.coupons = coupons;
        }

        public String redeem() {
            return coupons.remove(0);
        }
    }

    /** So is this one, through a helper. */
    public static class Board {
        private List<String> notes = new ArrayList<>();

        @Autowired
        public void setNotes(List<String> notes) {
            wire(notes);
        }

        private void wire(List<String> given) {
            this.notes = given;
        }

        public String take() {
            return notes.remove(0);
        }
    }

    /** Wired in two steps. */
    public static class Consumer {
        private Queue<String> queue = new ArrayDeque<>();

        public void attachQueue(Queue<String> shared) {
            this.queue = shared;
        }

        public String next() {
            return queue.remove();
        }
    }

    /** Made by the configuration below. */
    public static class Mailer {
        private List<String> receivers = new ArrayList<>();

        public void setReceivers(List<String> receivers) {
            this.receivers = receivers;
        }

        public String next() {
            return receivers.remove(0);
        }
    }

    /** A configuration. */
    public static class Wiring {
        @Bean
        public Mailer mailer() {
            return new Mailer();
        }
    }

    /** Read back from JSON. */
    public static class Snapshot {
        private final List<String> lines;
        private final Map<String, String> labels;

        @JsonCreator
        public Snapshot(List<String> lines, Map<String, String> labels) {
            this.lines = lines;
            this.labels = Collections.unmodifiableMap(labels); // finds: keeps the caller's Map labels
        }

        public String first() {
            return lines.remove(0) + labels.get("first");
        }
    }
}
