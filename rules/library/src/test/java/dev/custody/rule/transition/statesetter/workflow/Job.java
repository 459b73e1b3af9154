package dev.custody.rule.transition.statesetter.workflow;

/** Only the name says that this is a state. */
public class Job {
    public enum JobStatus {
        WAITING,
        RUNNING,
        DONE
    }

    private JobStatus status = JobStatus.WAITING;
    private int runs;

    public void setStatus(JobStatus status) {
        this.status = status; // finds: Job.setStatus(Job.JobStatus)
    }

    public void run() {
        if (status != JobStatus.WAITING) {
            throw new IllegalStateException();
        }
        status = JobStatus.RUNNING;
        runs++;
    }

    public int runs() {
        return runs;
    }

    /** Values for others, with no behaviour of its own. */
    public static class JobRow {
        private JobStatus status = JobStatus.WAITING;
        private String name = "";

        public JobStatus getStatus() {
            return status;
        }

        public void setStatus(JobStatus status) {
            this.status = status;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    /** Guarded against threads: machinery, of which strict speaks. */
    public static class Pump {
        private volatile JobStatus status = JobStatus.WAITING;

        public void setStatus(JobStatus status) {
            this.status = status; // finds: Job.Pump.setStatus(Job.JobStatus)
        }

        public void pump() {
            if (status == JobStatus.RUNNING) {
                status = JobStatus.DONE;
            }
        }
    }
}
