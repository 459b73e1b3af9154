package dev.custody.rule.transition.silentstatedefault.workflow;

/** Only the name says that this is a state. */
public class Job {
    enum JobState {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    private JobState state = JobState.WAITING;
    private int reports;

    public void run() {
        if (state == JobState.WAITING) {
            state = JobState.RUNNING;
        }
    }

    public void report() {
        switch (state) { // finds: Job.report() handles 3 states of Job.JobState and does nothing for FAILED
            case WAITING:
                reports = 1;
                break;
            case RUNNING:
                reports = 2;
                break;
            case DONE:
                reports = 3;
                break;
        }
        reports++;
    }
}
