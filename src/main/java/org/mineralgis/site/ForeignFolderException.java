package org.mineralgis.site;

/** There is something in the place of a folder that no export made, and that is therefore left alone. */
public final class ForeignFolderException extends Exception {

    private static final long serialVersionUID = 1L;

    ForeignFolderException(String message) {
        super(message);
    }
}
