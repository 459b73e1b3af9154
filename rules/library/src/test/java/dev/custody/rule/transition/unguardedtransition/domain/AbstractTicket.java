package dev.custody.rule.transition.unguardedtransition.domain;

/** Template methods: the public one guards, the hooks do not. */
public abstract class AbstractTicket {
    protected enum Step {
        NEW,
        ACTIVE,
        DONE
    }

    private Step step = Step.NEW;

    public final void start() {
        if (step != Step.NEW) {
            throw new IllegalStateException();
        }
        doStart();
    }

    protected void doStart() {
        moveOn(Step.ACTIVE);
    }

    protected final void moveOn(Step next) {
        step = next;
    }

    /** A subclass of it that goes its own way. */
    public static class RushTicket extends AbstractTicket {
        public void finish() {
            moveOn(Step.DONE); // finds: AbstractTicket.RushTicket.finish()
        }
    }
}
