package dev.custody.maven.run;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of the checkout that a run happens in. */
public final class Checkout {
    private Checkout() {}

    /**
     * The nearest folder from this one upwards that holds the version control's data; the start when there is none. Code hosts
     * want paths from here.
     */
    public static Path root(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return start;
    }
}
