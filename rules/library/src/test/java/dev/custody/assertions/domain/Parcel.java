package dev.custody.assertions.domain;

/** A parcel that can be sent before it is weighed. */
public class Parcel {
    public enum Status {
        PACKED,
        WEIGHED,
        SENT,
        LOST
    }

    public sealed interface Cover permits Open, Sealed {}

    public record Open() implements Cover {}

    public record Sealed(String by) implements Cover {}

    private Status status = Status.PACKED;
    private Cover coverState = new Open();

    public void weigh() {
        if (status == Status.PACKED) {
            status = Status.WEIGHED;
        }
    }

    public void send() {
        if (status != Status.SENT) {
            status = Status.SENT;
        }
    }

    public void close(String by) {
        if (coverState instanceof Open) {
            coverState = new Sealed(by);
        }
    }
}
