package dev.custody.rule.transition.foreignstatewrite.workflow;

/** Guarded against threads: machinery, of which strict speaks. */
public class TaskPump {
    volatile Task.State state = Task.State.NEW;

    public void stop() {
        if (state == Task.State.NEW) {
            state = Task.State.DONE;
        }
    }
}
