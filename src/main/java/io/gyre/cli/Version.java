package io.gyre.cli;

import java.util.Optional;

/** The library's version, as its jar tells it. */
final class Version {

    private Version() {}

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
