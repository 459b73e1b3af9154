package dev.custody.rule.ownership.capturedargument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects that promise that nobody changes what their caller still can change. */
public class ShownAsUnmodifiable {
    /** Wraps it when it comes in. */
    public static class Tariff {
        private final Map<String, Integer> prices;
        private final List<String> towns;

        public Tariff(Map<String, Integer> prices, List<String> towns) {
            this.prices = Collections.unmodifiableMap(prices); // finds: keeps the caller's Map prices
            this.towns = Collections.unmodifiableList(new ArrayList<>(towns));
        }

        public int price(String town) {
            return towns.contains(town) ? prices.get(town) : 0;
        }
    }

    /** Wraps it when it goes out. */
    public static class Timetable {
        private final Set<String> stops;
        private final Set<String> trains;

        public Timetable(Set<String> stops, Set<String> trains) {
            this.stops = stops; // finds: which ShownAsUnmodifiable.Timetable.stops() shows as unmodifiable
            this.trains = trains;
        }

        public Set<String> stops() {
            return Collections.unmodifiableSet(stops);
        }

        public boolean has(String train) {
            return trains.contains(train);
        }
    }

    /** Wraps it through the constructor of its super-class. */
    public abstract static class Event {
        private final Collection<String> causes;

        protected Event(Collection<String> causes) {
            this.causes = Collections.unmodifiableCollection(causes);
        }

        public int weight() {
            return causes.size();
        }
    }

    /** An event. */
    public static class Delay extends Event {
        public Delay(Collection<String> causes) {
            super(causes); // finds: Delay(Collection) keeps the caller's Collection causes
        }
    }

    /** A constructor that the builder gives what nobody else has. */
    public static class CityMap {
        private final Map<String, String> streets;

        public CityMap(Map<String, String> streets) {
            this.streets = Collections.unmodifiableMap(streets);
        }

        public static CityMap of(List<String> names) {
            Map<String, String> streets = new HashMap<>();
            for (String name : names) {
                streets.put(name, name);
            }
            return new CityMap(streets);
        }

        public String street(String name) {
            return streets.get(name);
        }
    }

    /** The caller goes on using it. */
    public static class Menu {
        private final List<String> dishes;

        public Menu(List<String> dishes) {
            this.dishes = Collections.unmodifiableList(dishes); // finds: keeps the caller's List dishes
        }

        public static Menu of(String dish) {
            List<String> dishes = new ArrayList<>();
            Menu menu = new Menu(dishes);
            dishes.add(dish);
            return menu;
        }

        public String first() {
            return dishes.get(0);
        }
    }
}
