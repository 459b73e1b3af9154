package dev.custody.rule.sharedstate.sharedmutablesingleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enums with state, and without. */
public class Enums {
    enum Cache {
        INSTANCE;

        private final Map<String, String> texts = new HashMap<>(); // finds: Cache.texts: HashMap

        String text(String key) {
            return texts.computeIfAbsent(key, String::strip);
        }
    }

    enum Level {
        LOW,
        HIGH;

        private int threshold; // finds: Level.set(int, int) assigns its

        void set(int low, int offset) {
            threshold = offset;
        }

        boolean reaches(int value) {
            return value >= threshold;
        }
    }

    enum Country {
        DE("EUR"),
        JP("JPY");

        private final String currency;
        private final List<String> towns = List.of("Bonn");

        Country(String currency) {
            this.currency = currency;
        }

        String currency() {
            return currency + towns;
        }
    }

    enum Shape {
        ROUND {
            @Override
            int corners() {
                return 0;
            }
        };

        abstract int corners();
    }
}
