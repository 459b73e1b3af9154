package dev.custody.rule;

/** The chapters of the catalogue. */
public enum Group {
    SHARED_STATE("shared-state", "Shared state that nobody owns"),
    OWNERSHIP("ownership", "Ownership at API boundaries"),
    TRANSITIONS("transitions", "Domain state changes through guarded transitions"),
    CONTENTION("contention", "Locks held too long and work nobody bounded"),
    SILENT_FAILURE("silent-failure", "Failures that nobody hears of"),
    DEPENDENCIES("dependencies", "Dependencies that the types do not show"),
    WAIVERS("waivers", "Waivers that waive nothing"),
    /** Of rules that a team writes for itself; none of the pack has it. */
    OWN("own", "Rules of one's own");

    private final String id;
    private final String title;

    Group(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As settings, tags and file names write it. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }
}
