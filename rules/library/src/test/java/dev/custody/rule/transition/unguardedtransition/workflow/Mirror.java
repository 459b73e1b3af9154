package dev.custody.rule.transition.unguardedtransition.workflow;

import java.util.Map;

/** Types in which nothing decides on the state, reports and carriers. */
public class Mirror {
    enum LinkState {
        UP,
        DOWN
    }

    private LinkState linkState = LinkState.DOWN;

    public void onUp() {
        linkState = LinkState.UP;
    }

    public void onDown() {
        linkState = LinkState.DOWN;
    }

    public LinkState linkState() {
        return linkState;
    }

    /** A message about a state. */
    public static class LinkStateEvent {
        private LinkState state = LinkState.DOWN;

        public void markUp() {
            if (state == LinkState.DOWN) {
                state = LinkState.UP;
            }
        }

        public void markDown() {
            state = LinkState.DOWN;
        }
    }

    /** Connections go up and down by what happens to them. */
    public static class Line {
        enum ConnectionState {
            IDLE,
            READY
        }

        private ConnectionState state = ConnectionState.IDLE;

        public void onReady() {
            state = ConnectionState.READY;
        }

        public void send(String text) {
            if (state != ConnectionState.READY) {
                throw new IllegalStateException(text);
            }
        }
    }

    /** Not a state by its name: the last word counts. */
    public static class Shape {
        enum PhaseType {
            ROUND,
            FLAT
        }

        private PhaseType type = PhaseType.ROUND;

        public void flatten(Map<String, String> options) {
            if (options.isEmpty() && type == PhaseType.ROUND) {
                return;
            }
            type = PhaseType.FLAT;
        }
    }

    /** What an analysis finds out is no process. */
    public static class ColumnAnalysis {
        /** How sure it is. */
        public enum DirtStatus {
            CLEAN,
            MAYBE,
            DIRTY
        }

        private DirtStatus dirtStatus = DirtStatus.CLEAN;

        public void markDirty(boolean certain) {
            if (certain) {
                dirtStatus = DirtStatus.DIRTY;
            } else if (dirtStatus == DirtStatus.CLEAN) {
                dirtStatus = DirtStatus.MAYBE;
            }
        }

        public boolean isDirty() {
            return dirtStatus != DirtStatus.CLEAN;
        }
    }
}
