package dev.custody.rule.ownership.leakedinternals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows an order on a page: the template calls its getters. */
public class OrderView {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> totals = new HashMap<>();

    public OrderView(List<String> lines) {
        this.lines.addAll(lines);
        totals.put("lines", String.valueOf(lines.size()));
    }

    public List<String> getLines() {
        return lines;
    }

    public Map<String, String> getTotals() {
        return totals; // finds: OrderView.getTotals() hands out
    }
}
