package dev.custody.rule.transition.unguardedtransition.workflow;

import java.util.List;

/** State that only its name shows, outside any domain package. */
public class Job {
    enum JobStatus {
        IDLE,
        RUNNING,
        DONE,
        STALE
    }

    private final List<String> work;
    private JobStatus status = JobStatus.IDLE;
    private JobStatus previousStatus = JobStatus.IDLE;

    public Job(List<String> work) {
        this.work = List.copyOf(work);
    }

    public void start() {
        if (status == JobStatus.RUNNING) {
            throw new IllegalStateException();
        }
        previousStatus = status;
        status = JobStatus.RUNNING;
    }

    public void finish() {
        status = JobStatus.DONE; // finds: Job.finish()
    }

    /** Back to where it started. */
    public void reset() {
        status = JobStatus.IDLE;
    }

    public void clearMemo() {
        previousStatus = JobStatus.DONE;
    }

    /** Recomputed from other data. */
    public void refresh() {
        if (work.isEmpty()) {
            status = JobStatus.DONE;
        } else {
            status = JobStatus.STALE;
        }
    }

    public void settle() {
        status = work.isEmpty() ? JobStatus.DONE : JobStatus.STALE;
    }

    public JobStatus previous() {
        return previousStatus;
    }
}
