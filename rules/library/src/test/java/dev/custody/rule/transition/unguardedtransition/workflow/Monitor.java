package dev.custody.rule.transition.unguardedtransition.workflow;

/** Notes what a server has become; its own doings are another matter. */
public class Monitor implements Monitored.ServerListener {
    enum State {
        CREATED,
        STARTED,
        STOPPED
    }

    private State state = State.CREATED;

    @Override
    public void serverStarted() {
        state = State.STARTED;
    }

    @Override
    public void serverStopped() {
        state = State.STOPPED;
    }

    public void start() {
        state = State.STARTED; // finds: Monitor.start() sets Monitor.state to STARTED
    }

    public void ping(Runnable server) {
        if (state == State.STARTED) {
            server.run();
        }
    }
}

final class Monitored {
    private Monitored() {}

    interface ServerListener {
        void serverStarted();

        void serverStopped();
    }
}
