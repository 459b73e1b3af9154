package dev.custody.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.maven.since.ChangedFiles;
import dev.custody.maven.since.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.aether.DefaultSessionData;
import org.eclipse.aether.SessionData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesOfBuildTest {
    @TempDir
    private Path folder;

    private final SessionData build = new DefaultSessionData();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Path checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = folder.toRealPath().resolve("shop");
        Files.createDirectories(checkout.resolve("orders"));
        Files.createDirectories(checkout.resolve("billing"));
        start(checkout);
    }

    private static void start(Path repository) throws IOException {
        git(repository, "init", "-q", "-b", "main");
        git(repository, "config", "user.name", "Somebody");
        git(repository, "config", "user.email", "somebody@example.com");
        git(repository, "commit", "-q", "--allow-empty", "-m", "Start");
    }

    private static void git(Path repository, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("git", "-C", repository.toString()));
        line.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(line).start().onExit().join().exitValue()).isZero();
    }

    private ChangedFiles since(String revision, String module, SessionData inBuild) throws GitException {
        return ChangesOfBuild.since(revision, folder.resolve(module), inBuild, (wanted, root) -> {
            asked.add(wanted + " in " + root.getFileName());
            return ChangedFiles.since(wanted, root);
        });
    }

    @Test
    void ask_git_for_the_first_module_and_for_no_other() throws Exception {
        Files.writeString(checkout.resolve("billing/Invoice.java"), "class Invoice {}");

        ChangedFiles first = since("main", "shop/orders", build);

        assertThat(first).hasToString("[billing/Invoice.java]");
        assertThat(since("main", "shop/billing", build)).isSameAs(first);
        assertThat(asked).containsExactly("main in shop");
    }

    @Test
    void ask_once_when_modules_are_built_at_the_same_time() throws Exception {
        List<Callable<ChangedFiles>> modules = Collections.nCopies(8, () -> since("main", "shop/orders", build));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<ChangedFiles> module : threads.invokeAll(modules)) {
                assertThat(module.get()).hasToString("[]");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void ask_again_for_another_revision_another_checkout_and_another_build() throws Exception {
        start(Files.createDirectories(checkout.resolve("library")));

        since("main", "shop/orders", build);
        since("HEAD", "shop/orders", build);
        since("main", "shop/library", build);
        since("main", "shop/orders", new DefaultSessionData());

        assertThat(asked).containsExactly("main in shop", "HEAD in shop", "main in library", "main in shop");
    }

    @Test
    void tell_every_module_what_git_refuses() {
        for (String module : List.of("shop/orders", "shop/billing")) {
            assertThatThrownBy(() -> since("no-such-branch", module, build))
                    .isInstanceOf(GitException.class)
                    .hasMessageContaining("git finds no 'no-such-branch' from " + checkout);
        }
        assertThat(asked).hasSize(1);
    }
}
