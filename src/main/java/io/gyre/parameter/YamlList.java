package io.gyre.parameter;

import java.util.List;

/**
 * A list of a YAML file.
 *
 * @param items the values in the order of the file
 * @param position where it begins
 */
public record YamlList(List<YamlNode> items, Position position) implements YamlNode {

    /**
     * Copies the items.
     *
     * @param items the values
     * @param position where it begins
     */
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String described() {
        return "a list";
    }

    /**
     * The items as texts.
     *
     * @return the texts
     * @throws InputException if an item is no text
     */
    public List<String> asTexts() {
        return items.stream().map(item -> item.asScalar().asText()).toList();
    }
}
