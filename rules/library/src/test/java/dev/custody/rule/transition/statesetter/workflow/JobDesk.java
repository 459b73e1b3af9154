package dev.custody.rule.transition.statesetter.workflow;

/** Decides from outside, and copies from elsewhere. */
public class JobDesk {
    public void finish(Job.Mission mission) {
        mission.setStatus(Job.JobStatus.DONE);
    }

    public void show(Job.Errand errand, Job.JobRow row) {
        errand.setStatus(row.getStatus());
    }
}
