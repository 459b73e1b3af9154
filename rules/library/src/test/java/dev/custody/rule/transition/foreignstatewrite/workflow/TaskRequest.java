package dev.custody.rule.transition.foreignstatewrite.workflow;

/** What is asked for is in no process. */
public class TaskRequest {
    Task.State state = Task.State.NEW;

    public void reset() {
        state = Task.State.NEW;
    }
}
