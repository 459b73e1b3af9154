package dev.custody.rule.transition.unguardedtransition.domain;

/** Checks that several orders share. */
final class OrderChecks {
    private OrderChecks() {}

    static void requirePaid(GuardedOrder order) {
        if (order.getState() != GuardedOrder.State.PAID) {
            throw new IllegalStateException("not paid");
        }
    }
}
