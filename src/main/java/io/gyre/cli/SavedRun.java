package io.gyre.cli;

import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.model.Run;
import io.gyre.parameter.InputException;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a run that ended early leaves beside its report, so that another program can go on with it: a head that says of
 * what it is, then the engine's tallies. The study itself stands in the report.
 *
 * @param file where it stands
 * @param version the program's version that wrote it
 * @param study a hash of the study
 * @param paths how many paths were asked for
 * @param command what was called
 */
record SavedRun(Path file, String version, String study, long paths, String command) {

    static final String NAME = "resume.bin";

    private static final String MAGIC = "gyre resume 1";

    /** Writes it for a run that ended early, and removes an older one otherwise; whether there is one now. */
    static boolean keep(Path folder, Study study, long paths, String command, Result result) throws IOException {
        Path file = folder.resolve(NAME);
        boolean isEarly = ExitCode.of(result.status()) == ExitCode.STOPPED_EARLY;
        if (!isEarly) {
            Files.deleteIfExists(file);
            return false;
        }
        Path unfinished = folder.resolve(NAME + ".tmp");
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(unfinished));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new Fast(bytes)))) {
            out.writeUTF(MAGIC);
            out.writeUTF(Version.text());
            out.writeUTF(hash(study.text()));
            out.writeLong(paths);
            byte[] called = command.getBytes(StandardCharsets.UTF_8);
            out.writeInt(called.length);
            out.write(called);
            result.save(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** Packed at little cost: fans are the most of it, and hardly shrink. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(1);
        }
    }

    /** Reads the head, and the rest for its checksum. */
    static SavedRun of(Path folder) {
        Path file = folder.resolve(NAME);
        try (DataInputStream in = open(file)) {
            SavedRun saved = head(file, in);
            in.transferTo(OutputStream.nullOutputStream());
            return saved;
        } catch (NoSuchFileException cause) {
            throw InputException.of(
                    Arguments.position("DIR"),
                    "'" + folder + "' without " + NAME,
                    "a folder of a run that ended early");
        } catch (IOException cause) {
            throw unreadable(file);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16));
    }

    private static SavedRun head(Path file, DataInputStream in) throws IOException {
        if (!in.readUTF().equals(MAGIC)) {
            throw new IOException("unknown format");
        }
        String version = in.readUTF();
        String study = in.readUTF();
        long paths = in.readLong();
        byte[] command = in.readNBytes(Math.max(0, in.readInt()));
        return new SavedRun(file, version, study, paths, new String(command, StandardCharsets.UTF_8));
    }

    private static InputException unreadable(Path file) {
        return InputException.of(
                Arguments.position("DIR"), "'" + file + "', which is damaged", "what a run left there");
    }

    /** Refuses to go on with another study than it is of, or by another version of the program. */
    void require(Study other) {
        if (!version.equals(Version.text())) {
            throw InputException.of(
                    Arguments.position("DIR"),
                    "a run of version '" + version + "'",
                    "one of this version, '" + Version.text() + "'");
        }
        if (!study.equals(hash(other.text())) || paths != other.options().paths()) {
            throw InputException.of(
                    Arguments.position("DIR"), "'" + file + "' of another study", "one of the study in report.html");
        }
    }

    /** Goes on. */
    Run goOn(World world, RunOptions options) {
        try (DataInputStream in = open(file)) {
            head(file, in);
            return world.scenario().resume(in, options, world.policies());
        } catch (IOException cause) {
            throw unreadable(file);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
