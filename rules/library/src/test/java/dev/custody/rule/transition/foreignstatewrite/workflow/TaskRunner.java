package dev.custody.rule.transition.foreignstatewrite.workflow;

/** Outside of the task. */
public class TaskRunner {
    public void skip(Task task) {
        task.state = Task.State.DONE; // finds: TaskRunner.skip(Task) writes Task.state
    }

    public void push(TaskPump pump) {
        pump.state = Task.State.DONE; // finds: TaskRunner.push(TaskPump) writes TaskPump.state
    }

    public void ask(TaskRequest request) {
        request.state = Task.State.DONE;
    }
}
