package com.acme.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.Custody;
import org.junit.jupiter.api.Test;

/** What Custody finds in this service; the one beside it has none of it. */
class DesignFindingsTest {

    @Test
    void all_findings_are_known() {
        assertThat(Custody.inspect("com.acme.orders").findings())
                .extracting(finding -> finding.rule() + " " + finding.place().shortName())
                .containsExactlyInAnyOrder(
                        "state-setter Order.setState(OrderState)",
                        "unguarded-transition Order.ship()",
                        "unguarded-transition OrderState.next(OrderState)",
                        "captured-argument PackingList.<init>(List)",
                        "leaked-internals Order.lines()",
                        "leaked-internals PackingList.boxes()",
                        "shallow-record OrderView",
                        "shallow-record PlaceOrder",
                        "mutable-static-field OrderNumbers.last",
                        "mutable-static-field Vouchers.CENTS_BY_CODE",
                        "shared-mutable-singleton FulfilmentQueue.waiting",
                        "shared-mutable-singleton OrderService.cache");
    }
}
