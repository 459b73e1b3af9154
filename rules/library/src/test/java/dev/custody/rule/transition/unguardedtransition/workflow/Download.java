package dev.custody.rule.transition.unguardedtransition.workflow;

/** Decides by its state, though never before it changes. */
public class Download {
    enum DownloadStatus {
        QUEUED,
        LOADING,
        LOADED
    }

    private DownloadStatus status = DownloadStatus.QUEUED;
    private int bytes;

    public void load() {
        status = DownloadStatus.LOADED; // finds: Download.load()
    }

    public String report() {
        if (status == DownloadStatus.LOADED) {
            return "done, " + bytes + " bytes";
        }
        return "waiting";
    }
}
