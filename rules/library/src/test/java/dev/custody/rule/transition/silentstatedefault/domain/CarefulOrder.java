package dev.custody.rule.transition.silentstatedefault.domain;

import dev.custody.rule.transition.silentstatedefault.domain.Order.Status;
import java.util.logging.Logger;

/** Switches that leave no state without a word, or of which one cannot say so. */
public class CarefulOrder {
    private static final Logger LOG = Logger.getLogger("orders");

    private Status status = Status.CREATED;
    private int mails;

    public boolean isClosed() {
        return status == Status.REFUNDED || status == Status.LOST;
    }

    public void pay() {
        if (status == Status.CREATED) {
            status = Status.PAID;
        }
    }

    public void allHandled() {
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
            case REFUNDED:
            case LOST:
                mails = 4;
                break;
        }
        mails++;
    }

    public void emptyCase() {
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
            case REFUNDED:
            case LOST:
                break;
        }
        mails++;
    }

    public void throwingDefault() {
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
            default:
                throw new IllegalStateException();
        }
        mails++;
    }

    public void recordingDefault() {
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
            default:
                LOG.warning("no mail");
        }
        mails++;
    }

    public void returningDefault() {
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
            default:
                return;
        }
        mails++;
    }

    public void returningDefaultAtTheEnd() {
        switch (status) {
            case CREATED -> mails = 1;
            case PAID -> mails = 2;
            case SHIPPED -> mails = 3;
            default -> {
                return;
            }
        }
    }

    /** What stands behind the switch is its default. */
    public int afterTheSwitch() {
        switch (status) {
            case CREATED:
                return 1;
            case PAID:
                return 2;
            case SHIPPED:
                return 3;
        }
        return 0;
    }

    public void throwAfterTheSwitch() {
        switch (status) {
            case CREATED:
                mails = 1;
                return;
            case PAID:
                mails = 2;
                return;
            case SHIPPED:
                mails = 3;
                return;
        }
        throw new IllegalStateException();
    }

    public void two() {
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
        }
        mails++;
    }

    /** A value with a default computes something and skips nothing. */
    public String label() {
        String label = "other";
        switch (status) {
            case CREATED:
                label = "new";
                break;
            case PAID:
                label = "open";
                break;
            case SHIPPED:
                label = "sent";
                break;
        }
        return label;
    }

    public int expression() {
        return switch (status) {
            case CREATED -> 1;
            case PAID -> 2;
            case SHIPPED -> 3;
            default -> 0;
        };
    }

    public int exhaustive() {
        return switch (status) {
            case CREATED -> 1;
            case PAID -> 2;
            case SHIPPED, REFUNDED, LOST -> 3;
        };
    }

    public void restHandledBefore() {
        if (status == Status.REFUNDED || status == Status.LOST) {
            return;
        }
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
        }
        mails++;
    }

    public void questionBefore() {
        if (isClosed()) {
            return;
        }
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
        }
        mails++;
    }

    public void restInASecondSwitch() {
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
        }
        switch (status) {
            case REFUNDED:
                mails = 4;
                break;
            case LOST:
                mails = 5;
                break;
        }
        mails++;
    }

    public void chosenByTheCaller(Status next) {
        if (next != Status.REFUNDED && next != Status.LOST) {
            chosen(next);
        }
    }

    private void chosen(Status next) {
        switch (next) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
                break;
        }
        mails++;
    }

    @SuppressWarnings("fallthrough") // such code is what the example is about
    public void fallsIntoTheDefault() {
        switch (status) {
            case CREATED:
                mails = 1;
                break;
            case PAID:
                mails = 2;
                break;
            case SHIPPED:
                mails = 3;
            default:
                mails++;
        }
        mails++;
    }

    /** Not a state of anything. */
    public void colour(java.time.DayOfWeek day) {
        switch (day) {
            case MONDAY:
                mails = 1;
                break;
            case TUESDAY:
                mails = 2;
                break;
            case WEDNESDAY:
                mails = 3;
                break;
        }
        mails++;
    }
}
