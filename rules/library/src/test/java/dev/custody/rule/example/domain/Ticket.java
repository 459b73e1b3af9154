package dev.custody.rule.example.domain;

/** Stands for a type of another module: examples see it on the class path and never among the analysed classes. */
public class Ticket {
    /** Its state. */
    public enum Status {
        OPEN,
        SOLVED
    }

    private Status status = Status.OPEN;
    private String title = "";

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
