package dev.custody.rule.ownership.leakedinternals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the model of a page. */
public class OrderPage {
    public Map<String, Object> model(List<String> lines) {
        Map<String, Object> model = new HashMap<>();
        OrderView view = new OrderView(lines);
        if (view.getLines().isEmpty()) {
            return model;
        }
        view.getTotals().put("page", "1");
        model.put("order", view);
        return model;
    }
}
