package dev.custody.maven.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {
    @TempDir
    private Path checkout;

    /** A module below the root of the repository, on a branch that has left main. */
    private Path orders;

    @BeforeEach
    void makeRepository() throws IOException, GitException {
        orders = Files.createDirectories(checkout.resolve("orders"));
        git("init", "-q", "-b", "main");
        write("orders/Order.java", "class Order {}");
        write("orders/Line.java", "class Line {}");
        write("billing/Invoice.java", "class Invoice {}");
        write(".gitignore", "target/");
        commit();
        git("checkout", "-q", "-b", "feature");
    }

    @Test
    void counts_what_commits_of_the_branch_changed() throws Exception {
        write("orders/Order.java", "class Order { int total; }");
        commit();

        assertThat(sinceMain()).isEqualTo("[orders/Order.java]");
    }

    @Test
    void leaves_out_what_others_did_since_the_branch_left() throws Exception {
        git("checkout", "-q", "main");
        write("billing/Invoice.java", "class Invoice { int sum; }");
        commit();
        git("checkout", "-q", "feature");

        assertThat(sinceMain()).isEqualTo("[]");
    }

    @Test
    void counts_what_is_not_committed_in_the_whole_checkout() throws Exception {
        write("orders/Line.java", "class Line { int price; }");
        write("billing/Invoice.java", "class Invoice { int sum; }");
        git("add", "orders/Line.java");
        write("billing/Größe.java", "class Größe {}");
        write("target/Made.java", "class Made {}");

        assertThat(sinceMain()).isEqualTo("[billing/Größe.java, billing/Invoice.java, orders/Line.java]");
    }

    @Test
    void counts_a_file_that_moved_by_its_new_name() throws Exception {
        git("mv", "orders/Line.java", "billing/Line.java");
        commit();

        assertThat(sinceMain()).contains("billing/Line.java");
    }

    @Test
    void goes_by_the_setting_of_a_checkout_for_relative_paths_no_more_than_by_its_own_folder() throws Exception {
        git("config", "diff.relative", "true");
        write("billing/Invoice.java", "class Invoice { int sum; }");
        commit();

        assertThat(sinceMain()).isEqualTo("[billing/Invoice.java]");
    }

    @Test
    void names_a_revision_that_is_not_there() {
        assertThatThrownBy(() -> ChangedFiles.since("origin/main", orders))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("git finds no 'origin/main'")
                .hasMessageContaining("fetch it, or name another revision");
        assertThatThrownBy(() -> ChangedFiles.since("--output=x", orders)).hasMessageContaining("is no revision");
    }

    @Test
    void says_when_histories_have_nothing_in_common() throws Exception {
        git("checkout", "-q", "--orphan", "other");
        write("orders/Order.java", "class Order { int total; }");
        commit();

        assertThatThrownBy(() -> ChangedFiles.since("main", orders))
                .hasMessageContaining("no commit in common")
                .hasMessageContaining("--unshallow");
    }

    @Test
    void says_when_there_is_no_git() {
        assertThatThrownBy(() -> ChangedFiles.since("main", new Git("no-git-of-this-name", orders)))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("it must be on the path");
    }

    @Test
    void concerns_findings_whose_place_or_step_is_in_a_changed_file() {
        ChangedFiles changed = new ChangedFiles(List.of("orders/src/main/java/com/acme/Order.java"));

        assertThat(changed.concern(at("com/acme/Order.java"))).isTrue();
        assertThat(changed.concern(at("com/acme/Line.java"))).isFalse();
        assertThat(changed.concern(at("m/acme/Order.java"))).isFalse();
        assertThat(changed.concern(at("com/acme/Line.java").step(place("com/acme/Order.java"), "is read here")))
                .isTrue();
    }

    @Test
    void concerns_findings_without_a_file_since_nobody_knows() {
        Place unknown = new Place("com.acme.Order", "lines", Optional.empty(), 1);

        assertThat(new ChangedFiles(List.of()).concern(Finding.at(unknown))).isTrue();
    }

    private String sinceMain() throws GitException {
        return ChangedFiles.since("main", orders).toString();
    }

    private static Finding at(String source) {
        return Finding.at(place(source));
    }

    private static Place place(String source) {
        return new Place("com.acme.Order", "lines", Optional.of(source), 1);
    }

    private void write(String file, String text) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void commit() throws GitException {
        git("add", "-A");
        git("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", "commit", "-q", "-m", "Change");
    }

    private void git(String... arguments) throws GitException {
        Git.Answer answer = new Git("git", checkout).ask(arguments);
        assertThat(answer.status()).as(answer.errors()).isZero();
    }
}
