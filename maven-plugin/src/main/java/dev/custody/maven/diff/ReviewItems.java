package dev.custody.maven.diff;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What of a review is compared, and under which names. A missing member is a {@link JsonParseException}. */
final class ReviewItems {
    private ReviewItems() {}

    static Map<Chapter, List<Item>> of(JsonObject review) {
        Map<Chapter, List<Item>> items = new EnumMap<>(Chapter.class);
        items.put(Chapter.FINDINGS, findings(review));
        items.put(Chapter.MACHINES, machines(review));
        items.put(Chapter.SHARED_STATE, sharedState(review));
        items.put(Chapter.BOUNDARIES, boundaries(review));
        return items;
    }

    private static List<Item> findings(JsonObject review) {
        List<Item> items = new ArrayList<>();
        each(review, "findings", finding -> {
            String status = text(finding, "status");
            items.add(new Item(
                    text(finding, "fingerprint"),
                    text(finding, "rule") + ": " + text(finding, "message"),
                    List.of("severity " + text(finding, "severity"), "status " + status, text(finding, "message"))));
        });
        return items;
    }

    private static List<Item> machines(JsonObject review) {
        List<Item> items = new ArrayList<>();
        each(review, "machines", machine -> {
            JsonElement field = machine.get("field");
            String name = text(machine, "type") + (field == null ? "" : "." + field.getAsString());
            List<String> traits = new ArrayList<>();
            member(machine, "states").getAsJsonArray().forEach(state -> traits.add("state " + state.getAsString()));
            member(machine, "initial")
                    .getAsJsonArray()
                    .forEach(state -> traits.add("starts in " + state.getAsString()));
            each(
                    machine,
                    "edges",
                    edge -> traits.add(text(edge, "from") + " → " + text(edge, "to")
                            + (member(edge, "sure").getAsBoolean() ? "" : ", perhaps")));
            items.add(new Item(name, simple(name), traits));
        });
        return items;
    }

    private static List<Item> sharedState(JsonObject review) {
        List<Item> items = new ArrayList<>();
        each(review, "sharedState", owner -> {
            String type = text(owner, "type");
            items.add(new Item(type, simple(type), List.of("kind " + text(owner, "kind"))));
            each(owner, "fields", field -> {
                String name = text(member(field, "place").getAsJsonObject(), "type") + "." + text(field, "name");
                items.add(new Item(type + " " + name, simple(type) + ": " + text(field, "name"), field(field)));
            });
        });
        return items;
    }

    private static List<String> field(JsonObject field) {
        List<String> traits = new ArrayList<>(List.of(
                "type " + text(field, "type"), text(field, "mutability"), "protection " + text(field, "protection")));
        each(field, "changes", change -> {
            JsonObject place = member(change, "place").getAsJsonObject();
            traits.add("changed by " + member(place));
        });
        return traits;
    }

    private static List<Item> boundaries(JsonObject review) {
        List<Item> items = new ArrayList<>();
        each(
                review,
                "boundaries",
                type -> each(type, "passages", passage -> {
                    JsonObject place = member(passage, "place").getAsJsonObject();
                    String member = text(place, "type") + "." + text(place, "member");
                    String way = text(passage, "direction").equals("in") ? "takes " : "gives ";
                    String what = way + text(passage, "name");
                    items.add(new Item(
                            member + " " + what,
                            member(place) + " " + what,
                            List.of("type " + text(passage, "type"), text(passage, "verdict"))));
                }));
        return items;
    }

    /** As source code says it: {@code Order(List)} for a constructor. */
    private static String member(JsonObject place) {
        return (simple(text(place, "type")) + "." + text(place, "member")).replace(".<init>(", "(");
    }

    /** {@code com.acme.Order$Line.state} to {@code Order.Line.state}. */
    private static String simple(String name) {
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '.' && Character.isLowerCase(name.charAt(start))) {
                start = i + 1;
            }
        }
        return name.substring(start).replace('$', '.');
    }

    private static void each(JsonObject parent, String name, Consumer<JsonObject> action) {
        member(parent, name).getAsJsonArray().forEach(element -> action.accept(element.getAsJsonObject()));
    }

    private static String text(JsonObject parent, String name) {
        return member(parent, name).getAsString();
    }

    static JsonElement member(JsonObject parent, String name) {
        JsonElement found = parent.get(name);
        if (found == null) {
            throw new JsonParseException("no member " + name);
        }
        return found;
    }
}
