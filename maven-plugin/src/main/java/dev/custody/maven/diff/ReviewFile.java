package dev.custody.maven.diff;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.custody.maven.report.JsonReport;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A review as it was written in the format {@code json}. */
final class ReviewFile {
    private ReviewFile() {}

    /**
     * Everything that is compared, by chapter.
     *
     * @throws UnreadableReview when the file is missing, or no review of a version that is known
     */
    static Map<Chapter, List<Item>> read(Path file) throws UnreadableReview {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableReview("there is no file " + file);
        }
        try {
            return ReviewItems.of(checked(parse(file), file));
        } catch (JsonParseException | IllegalStateException | ClassCastException | UnsupportedOperationException e) {
            throw new UnreadableReview(file + " is no review; write one with -Dcustody.formats=json", e);
        } catch (IOException e) {
            throw new UnreadableReview(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static JsonElement parse(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(in);
        }
    }

    private static JsonObject checked(JsonElement root, Path file) throws UnreadableReview {
        JsonObject review = root.getAsJsonObject();
        JsonElement format = review.get("format");
        if (format == null || !format.getAsString().equals(JsonReport.FORMAT)) {
            throw new UnreadableReview(file + " is no review; write one with -Dcustody.formats=json");
        }
        int version = ReviewItems.member(review, "version").getAsInt();
        if (version != JsonReport.VERSION) {
            throw new UnreadableReview(file + " is a review of version " + version + ", and this goal reads version "
                    + JsonReport.VERSION + "; write it again with the same version of Custody");
        }
        return review;
    }
}
