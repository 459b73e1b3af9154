package dev.custody.rule.transition.foreignstatewrite.workflow;

/** Only the name says that this is a state. */
public class Task {
    enum State {
        NEW,
        DONE
    }

    State state = State.NEW;
    private int runs;

    public void run() {
        if (state == State.NEW) {
            runs++;
            state = State.DONE;
        }
    }

    public int runs() {
        return runs;
    }
}
