package io.gyre.cli;

import io.gyre.engine.RunOptions;
import io.gyre.engine.Snapshot;
import io.gyre.model.Direction;
import io.gyre.model.Run;
import io.gyre.parameter.InputException;
import io.gyre.report.Asked;
import io.gyre.study.Scenarios;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a run leaves so that another program can go on with it: a head that says of what it is, then the engine's tallies.
 * It takes the place of an earlier one at once or not at all, and has a checksum.
 *
 * @param version the program's version that writes or wrote it
 * @param build the {@link Build#print} of that program
 * @param name the study's file, if it has one
 * @param study the study's text
 * @param command what was called
 * @param asked what decision rules are asked, if policies are compared
 */
record SavedRun(String version, String build, String name, String study, String command, Optional<Asked> asked) {

    static final String NAME = "resume.bin";

    private static final String MAGIC = "gyre resume 2";
    private static final int LONGEST = 64_000_000;
    private static final int MOST_OUTCOMES = 10_000;

    /** The head of a run that begins. */
    static SavedRun of(Study study, String command, Optional<Asked> asked) throws IOException {
        String build = Build.print(study.blueprint().getClass());
        return new SavedRun(Version.text(), build, study.file(), study.text(), command, asked);
    }

    /** Writes head and tallies, over what was kept before. */
    void write(Path folder, Snapshot tallies) throws IOException {
        Path unfinished = folder.resolve(NAME + ".tmp");
        try (FileChannel file = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(file));
                Fast packed = new Fast(bytes);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(packed))) {
            writeHead(out);
            tallies.save(out);
            out.flush();
            packed.finish();
            bytes.flush();
            file.force(true);
        }
        Path kept = folder.resolve(NAME);
        try {
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException cause) {
            Files.move(unfinished, kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what is no longer needed. */
    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    private void writeHead(DataOutputStream out) throws IOException {
        out.writeUTF(MAGIC);
        for (String text : new String[] {version, build, name, study, command}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.writeBoolean(asked.isPresent());
        if (asked.isPresent()) {
            writeAsked(out, asked.orElseThrow());
        }
    }

    private static void writeAsked(DataOutputStream out, Asked asked) throws IOException {
        out.writeDouble(asked.optimism());
        out.writeInt(asked.better().size());
        for (Map.Entry<String, Direction> each : asked.better().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeBoolean(each.getValue() == Direction.MORE);
        }
        out.writeInt(asked.goodEnough().size());
        for (Map.Entry<String, Double> each : asked.goodEnough().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeDouble(each.getValue());
        }
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
            SavedRun saved = head(in);
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

    private static SavedRun head(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(MAGIC)) {
            throw new IOException("unknown format");
        }
        return new SavedRun(
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                in.readBoolean() ? Optional.of(readAsked(in)) : Optional.empty());
    }

    private static String text(DataInputStream in) throws IOException {
        int length = size(in, LONGEST);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Asked readAsked(DataInputStream in) throws IOException {
        double optimism = in.readDouble();
        Map<String, Direction> better = new LinkedHashMap<>();
        for (int left = size(in, MOST_OUTCOMES); left > 0; left--) {
            better.put(in.readUTF(), in.readBoolean() ? Direction.MORE : Direction.LESS);
        }
        Map<String, Double> goodEnough = new LinkedHashMap<>();
        for (int left = size(in, MOST_OUTCOMES); left > 0; left--) {
            goodEnough.put(in.readUTF(), in.readDouble());
        }
        return new Asked(better, goodEnough, optimism);
    }

    private static int size(DataInputStream in, int most) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > most) {
            throw new IOException("size must be in [0, " + most + "], got " + size);
        }
        return size;
    }

    private static InputException unreadable(Path file) {
        return InputException.of(
                Arguments.position("DIR"), "'" + file + "', which is damaged", "what a run left there");
    }

    /** The study, unless another version or build of the program made the rest: its numbers could be others. */
    Study study(Scenarios scenarios) throws IOException {
        if (!version.equals(Version.text())) {
            throw refusal("version '" + version + "'", "version, '" + Version.text() + "'");
        }
        Study read = Study.ofText(name, study, scenarios);
        String here = Build.print(read.blueprint().getClass());
        if (!build.equals(here)) {
            throw refusal("build " + build + " of version '" + version + "'", "build, " + here);
        }
        return read;
    }

    private static InputException refusal(String found, String allowed) {
        return InputException.of(Arguments.position("DIR"), "a run of " + found, "one of this " + allowed);
    }

    /** Goes on with what stands in a folder. */
    static Run goOn(Path folder, World world, RunOptions options) {
        Path file = folder.resolve(NAME);
        try (DataInputStream in = open(file)) {
            head(in);
            return world.scenario().resume(in, options, world.policies());
        } catch (IOException cause) {
            throw unreadable(file);
        }
    }
}
