package dev.custody.read;

import java.io.IOException;

/** A class file that can be read as often as needed. */
public interface ClassFile {
    /** Where it lies, for messages: a path, with {@code !/} between an archive and its entry. */
    String place();

    /** Internal name that its path promises; the file itself may say otherwise. */
    String expectedName();

    byte[] bytes() throws IOException;
}
