package dev.custody.rule.ownership;

import dev.custody.finding.Tier;
import dev.custody.rule.ownership.liveview.ChangingViews;
import dev.custody.rule.ownership.liveview.StillViews;
import dev.custody.testkit.RuleSpec;
import org.junit.jupiter.api.Test;

class LiveViewTest {
    private final RuleSpec liveView = RuleSpec.of(LiveView.class);

    @Test
    void reports_unmodifiable_views_of_data_that_goes_on_changing() {
        liveView.agreesWithMarksIn(ChangingViews.class);
    }

    @Test
    void leaves_copies_unchanging_data_and_views_that_say_so_alone() {
        liveView.agreesWithMarksIn(StillViews.class);
    }

    @Test
    void shows_the_change_and_the_other_ways_out() {
        liveView.on(ChangingViews.class)
                .findingAt("Fleet.all")
                .hasTier(Tier.STRICT)
                .hasSteps("changes the contents of ChangingViews.Fleet.trucks", "Fleet.any() returns it too")
                .hasHelp("return List.copyOf(trucks)");
    }
}
