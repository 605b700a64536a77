package io.gyre.parameter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the tree of a document from the parser's events. Events are read one at a time, so that depth and size are
 * checked before anything grows: the engine's own composer recurses without a limit and lets duplicate keys pass (and stands in a
 * package its module does not export).
 * An alias repeats the tree of its anchor with positions of its own, hence counts in full against the size.
 */
final class YamlComposer {

    private final String file;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private Iterator<Event> events = List.<Event>of().iterator();
    private int size;

    YamlComposer(String file) {
        this.file = file;
    }

    YamlMap compose(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            events = new ParserImpl(settings, new StreamReader(settings, text));
            return document();
        } catch (MarkedYamlEngineException cause) {
            throw InputException.of(place(cause.getProblemMark()), problem(cause), allowed(cause));
        } catch (YamlEngineException cause) {
            throw InputException.of(Position.ofFile(file), problem(cause), allowed(cause));
        }
    }

    private static String problem(YamlEngineException cause) {
        String words = cause instanceof MarkedYamlEngineException marked ? marked.getProblem() : cause.getMessage();
        return "a mistake in the YAML (" + InputException.printable(String.valueOf(words)) + ")";
    }

    /** What the usual mistakes are mended by. */
    private static String allowed(YamlEngineException cause) {
        String words = String.valueOf(cause.getMessage());
        if (words.contains("expected <block end>")) {
            return "lines of one map that begin in the same column, or well-formed YAML";
        }
        if (words.contains("mapping values are not allowed")) {
            return "one 'key: value' a line, with a text that has ': ' in it in quotes, or well-formed YAML";
        }
        return words.contains("could not find expected ':'")
                ? "'key: value' on the line before, or well-formed YAML"
                : "well-formed YAML";
    }

    private YamlMap document() {
        Position whole = Position.ofFile(file);
        next(Event.ID.StreamStart);
        if (events.next().getEventId() != Event.ID.DocumentStart) {
            throw InputException.of(whole, "an empty file", "a map of keys and values");
        }
        YamlNode root = node(events.next(), new Position(file, 1, 1, ""), 0);
        next(Event.ID.DocumentEnd);
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw InputException.of(place(after.getStartMark()), "a second document", "one document in a file");
        }
        if (root instanceof YamlScalar scalar && scalar.isEmpty()) {
            throw InputException.of(whole, "an empty file", "a map of keys and values");
        }
        return root.asMap();
    }

    private void next(Event.ID expected) {
        Event event = events.next();
        if (event.getEventId() != expected) {
            throw InputException.of(place(event.getStartMark()), "a " + event.getEventId(), "a " + expected);
        }
    }

    private YamlNode node(Event event, Position position, int depth) {
        count(position);
        if (event instanceof AliasEvent alias) {
            return repeated(alias, position, depth);
        }
        refuseTag(event, position);
        YamlNode node = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, position);
            case SequenceStart -> list(position, depth + 1);
            case MappingStart -> map(position, depth + 1);
            default -> throw InputException.of(position, "a " + event.getEventId(), "a value");
        };
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private void count(Position position) {
        size++;
        if (size > YamlDocument.MOST_VALUES) {
            throw InputException.of(
                    position,
                    "more than " + YamlDocument.MOST_VALUES + " values",
                    "at most that many, aliases repeated");
        }
    }

    private static void refuseTag(Event event, Position position) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw InputException.of(position, "the tag " + InputException.quoted(tag.get()), "a value without a tag");
        }
    }

    private static YamlScalar scalar(ScalarEvent event, Position position) {
        return new YamlScalar(event.getValue(), !event.isPlain(), position);
    }

    private YamlList list(Position position, int depth) {
        refuseDepth(position, depth);
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, inside(position, "[" + items.size() + "]", event), depth));
        }
        return new YamlList(items, position);
    }

    private YamlMap map(Position position, int depth) {
        refuseDepth(position, depth);
        Map<String, YamlNode> values = new LinkedHashMap<>();
        Map<String, Position> keys = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = key(event, position);
            Position there = inside(position, key, event);
            Position before = keys.put(key, there);
            if (before != null) {
                throw InputException.of(there, "the same key as in line " + before.line(), "each key once");
            }
            Event value = events.next();
            values.put(key, node(value, inside(position, key, value), depth));
        }
        return new YamlMap(values, keys, position);
    }

    private String key(Event event, Position map) {
        if (event instanceof ScalarEvent scalar) {
            String key = scalar.getValue();
            if (key.length() > YamlDocument.LONGEST_KEY) {
                throw InputException.of(
                        place(event.getStartMark()),
                        "a key of " + key.length() + " characters",
                        "at most " + YamlDocument.LONGEST_KEY);
            }
            refuseTag(event, inside(map, key, event));
            return key;
        }
        String found =
                event instanceof MappingStartEvent ? "a map" : event instanceof AliasEvent ? "an alias" : "a list";
        throw InputException.of(place(event.getStartMark()), found + " as a key", "a text as a key");
    }

    private static void refuseDepth(Position position, int depth) {
        if (depth > YamlDocument.DEEPEST) {
            throw InputException.of(
                    position, "more than " + YamlDocument.DEEPEST + " levels", "at most that many inside each other");
        }
    }

    private YamlNode repeated(AliasEvent alias, Position position, int depth) {
        YamlNode node = anchors.get(alias.getAlias());
        if (node == null) {
            String found = "the alias " + InputException.quoted(alias.getAlias().getValue());
            throw InputException.of(position, found, "an alias of a value that ends before it");
        }
        return copy(node, position, depth);
    }

    private YamlNode copy(YamlNode node, Position position, int depth) {
        count(position);
        refuseDepth(position, depth);
        if (node instanceof YamlScalar scalar) {
            return new YamlScalar(scalar.text(), scalar.isQuoted(), position);
        }
        if (node instanceof YamlList list) {
            List<YamlNode> items = new ArrayList<>();
            for (YamlNode item : list.items()) {
                items.add(copy(item, same(position, "[" + items.size() + "]"), depth + 1));
            }
            return new YamlList(items, position);
        }
        Map<String, YamlNode> values = new LinkedHashMap<>();
        Map<String, Position> keys = new HashMap<>();
        for (String key : node.asMap().keys()) {
            keys.put(key, same(position, key));
            values.put(key, copy(node.asMap().get(key), same(position, key), depth + 1));
        }
        return new YamlMap(values, keys, position);
    }

    private static Position same(Position position, String name) {
        return position.inside(name, position.line(), position.column());
    }

    private static Position inside(Position position, String name, Event event) {
        Optional<Mark> mark = event.getStartMark();
        return position.inside(
                name,
                mark.map(m -> m.getLine() + 1).orElse(position.line()),
                mark.map(m -> m.getColumn() + 1).orElse(position.column()));
    }

    private Position place(Optional<Mark> mark) {
        return mark.map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1, ""))
                .orElse(Position.ofFile(file));
    }
}
