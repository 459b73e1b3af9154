package dev.custody.maven;

import dev.custody.engine.Report;
import dev.custody.maven.run.Failure;
import dev.custody.read.Diagnostic;
import dev.custody.settings.FailOn;
import dev.custody.text.Counts;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What a report means for the build. */
final class Verdict {
    private Verdict() {}

    /** @throws MojoFailureException when findings reach the threshold; {@code where} tells where to read them */
    static void onFindings(Report report, FailOn failOn, String where) throws MojoFailureException {
        announce(Failure.of(report, failOn, where));
    }

    /** @throws MojoFailureException when there is something that the build fails with */
    static void announce(Optional<String> failure) throws MojoFailureException {
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
    }

    /** @throws MojoExecutionException when class files were not analysed: silence about them would mean nothing */
    static void onUnreadClasses(Report report) throws MojoExecutionException {
        List<Diagnostic> unread = report.unreadClasses();
        if (unread.isEmpty()) {
            return;
        }
        throw new MojoExecutionException("Custody could not analyse " + Counts.of(unread.size(), "class file") + ": "
                + Failure.named(unread) + "; compile the module anew, or use a Custody that knows its Java version");
    }

    /** @throws MojoExecutionException when rules could not judge; those that could have been told of by then */
    static void onFailedRules(Report report) throws MojoExecutionException {
        Optional<String> failed = Failure.ofRules(report);
        if (failed.isPresent()) {
            throw new MojoExecutionException(failed.get());
        }
    }
}
