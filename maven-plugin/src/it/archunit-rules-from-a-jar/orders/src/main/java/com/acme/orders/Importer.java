package com.acme.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Importer {
    public int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            System.err.println("no orders today");
            System.exit(1);
            return 0;
        }
    }
}
