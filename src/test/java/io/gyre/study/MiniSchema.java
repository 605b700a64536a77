package io.gyre.study;

import io.gyre.parameter.YamlList;
import io.gyre.parameter.YamlMap;
import io.gyre.parameter.YamlNode;
import io.gyre.parameter.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Checks a YAML file by the part of JSON Schema that the schema of studies uses; any other keyword is an error. */
final class MiniSchema {

    private final YamlMap root;
    private final List<String> mistakes = new ArrayList<>();

    private MiniSchema(YamlMap root) {
        this.root = root;
    }

    static List<String> mistakes(YamlMap schema, YamlNode value) {
        MiniSchema check = new MiniSchema(schema);
        check.check(schema, value);
        return check.mistakes;
    }

    private boolean fits(YamlMap schema, YamlNode value) {
        MiniSchema check = new MiniSchema(root);
        check.check(schema, value);
        return check.mistakes.isEmpty();
    }

    private void check(YamlMap schema, YamlNode value) {
        for (String keyword : schema.keys()) {
            YamlNode rule = schema.get(keyword);
            boolean fine = switch (keyword) {
                case "$schema", "$defs", "title", "description", "then", "properties" -> true;
                case "$ref" -> {
                    String name = rule.asScalar().text().replace("#/$defs/", "");
                    check(root.get("$defs").asMap().get(name).asMap(), value);
                    yield true;
                }
                case "type" -> isType(rule, value);
                case "enum" -> rule.asList().asTexts().contains(text(value));
                case "const" -> text(value).equals(rule.asScalar().text());
                case "required" ->
                    !(value instanceof YamlMap map)
                            || rule.asList().items().stream()
                                    .allMatch(key -> map.has(key.asScalar().text()));
                case "minProperties" ->
                    !(value instanceof YamlMap map) || !map.keys().isEmpty();
                case "minItems" ->
                    !(value instanceof YamlList list)
                            || list.items().size() >= rule.asScalar().asNumber();
                case "minimum" -> !isNumber(value) || number(value) >= number(rule);
                case "maximum" -> !isNumber(value) || number(value) <= number(rule);
                case "exclusiveMinimum" -> !isNumber(value) || number(value) > number(rule);
                case "exclusiveMaximum" -> !isNumber(value) || number(value) < number(rule);
                case "anyOf" -> rule.asList().items().stream().anyMatch(form -> fits(form.asMap(), value));
                case "allOf" -> {
                    rule.asList().items().forEach(part -> check(part.asMap(), value));
                    yield true;
                }
                case "if" -> {
                    if (fits(rule.asMap(), value)) {
                        check(schema.get("then").asMap(), value);
                    }
                    yield true;
                }
                case "items" -> {
                    if (value instanceof YamlList list) {
                        list.items().forEach(item -> check(rule.asMap(), item));
                    }
                    yield true;
                }
                case "additionalProperties" -> true;
                default -> throw new IllegalStateException("keyword must be known, got " + keyword);
            };
            if (!fine) {
                mistakes.add(value.position() + ": " + keyword);
            }
        }
        if (value instanceof YamlMap map) {
            properties(schema, map);
        }
    }

    private void properties(YamlMap schema, YamlMap value) {
        for (String key : value.keys()) {
            boolean isKnown =
                    schema.has("properties") && schema.get("properties").asMap().has(key);
            if (isKnown) {
                check(schema.get("properties").asMap().get(key).asMap(), value.get(key));
            } else if (schema.has("additionalProperties")) {
                if (schema.get("additionalProperties") instanceof YamlMap other) {
                    check(other, value.get(key));
                } else {
                    mistakes.add(value.positionOf(key) + ": additionalProperties");
                }
            }
        }
    }

    private static boolean isType(YamlNode rule, YamlNode value) {
        List<String> types = rule instanceof YamlList list
                ? list.asTexts()
                : List.of(rule.asScalar().text());
        if (value instanceof YamlMap) {
            return types.contains("object");
        }
        if (value instanceof YamlList) {
            return types.contains("array");
        }
        YamlScalar scalar = (YamlScalar) value;
        if (scalar.isEmpty()) {
            return types.contains("null");
        }
        return isNumber(value)
                ? types.contains("number")
                        || types.contains("integer") && scalar.text().matches("-?[0-9]+")
                : types.contains("string");
    }

    private static boolean isNumber(YamlNode value) {
        return value instanceof YamlScalar scalar
                && !scalar.isQuoted()
                && scalar.text().matches("-?[0-9.]+(?:e-?[0-9]+)?");
    }

    private static double number(YamlNode value) {
        return Double.parseDouble(((YamlScalar) value).text());
    }

    private static String text(YamlNode value) {
        return value instanceof YamlScalar scalar ? scalar.text() : value.described();
    }
}
