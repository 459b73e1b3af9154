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

    /** Notes down what has happened elsewhere. */
    public static class JobProgress {
        private JobStatus status = JobStatus.WAITING;
        private String node = "";

        public void seen(JobStatus status, String node) {
            this.status = status;
            this.node = node;
        }

        public void addSighting(String by, int at, String on, JobStatus status) {
            this.status = status;
            node = by + at + on;
        }

        public String text() {
            return status + node;
        }
    }

    /** Nothing in it decides on the state, and callers do. */
    public static class Mission {
        private JobStatus status = JobStatus.WAITING;
        private int steps;

        public void setStatus(JobStatus status) {
            this.status = status; // finds: Job.Mission.setStatus(Job.JobStatus)
        }

        public void step() {
            steps++;
        }

        public String text() {
            return status.name() + steps;
        }
    }

    /** Nobody decides on the state. */
    public static class Errand {
        private JobStatus status = JobStatus.WAITING;
        private int steps;

        public void setStatus(JobStatus status) {
            this.status = status; // finds: Job.Errand.setStatus(Job.JobStatus)
        }

        public void step() {
            steps++;
        }

        public String text() {
            return status.name() + steps;
        }
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
