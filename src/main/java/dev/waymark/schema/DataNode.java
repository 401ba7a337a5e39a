package dev.waymark.schema;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import dev.waymark.data.Data;
import dev.waymark.site.model.Meaning;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our values as the schema library reads them.
 *
 * @param pointer the JSON pointer of the value
 * @param entry what holds the value in a map; null for items and for the whole
 */
record DataNode(Data data, String pointer, Data.@Nullable Entry entry, Reading reading)
    implements JsonNode {

  /**
   * One value while it is judged.
   *
   * @param spelling how the schema spells keys, by their lower case: Hugo ignores the case of keys,
   *     JSON Schema does not
   * @param formats by which values are judged, by name
   * @param meant values that have met a format that means something
   * @param nearest what values that are none of a list may mean, by their pointers
   */
  record Reading(
      Map<String, String> spelling,
      Map<String, SchemaCheck.Format> formats,
      List<Meaning.Meant> meant,
      Map<String, List<String>> nearest) {}

  static DataNode root(
      Data data, Map<String, String> spelling, Map<String, SchemaCheck.Format> formats) {
    Reading reading = new Reading(spelling, formats, new ArrayList<>(), new HashMap<>());
    return new DataNode(data, "", null, reading);
  }

  /** A schema. */
  static DataNode schema(Data data) {
    return root(data, Map.of(), Map.of());
  }

  /** This node and those below it, by their pointers. */
  Map<String, DataNode> all() {
    Map<String, DataNode> found = new HashMap<>();
    add(found);
    return found;
  }

  private void add(Map<String, DataNode> found) {
    found.put(pointer, this);
    for (JsonNode item : asArray()) ((DataNode) item).add(found);
    for (JsonNode value : asObject().values()) ((DataNode) value).add(found);
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    if (data instanceof Data.Flag) return SimpleType.BOOLEAN;
    if (data instanceof Data.Items) return SimpleType.ARRAY;
    if (data instanceof Data.Table) return SimpleType.OBJECT;
    if (data instanceof Data.Nothing) return SimpleType.NULL;
    if (data instanceof Data.Num num && finite(num)) {
      return asNumber().stripTrailingZeros().scale() <= 0 ? SimpleType.INTEGER : SimpleType.NUMBER;
    }
    return SimpleType.STRING;
  }

  private static boolean finite(Data.Num num) {
    return !(num.value() instanceof Double value) || Double.isFinite(value);
  }

  @Override
  public boolean asBoolean() {
    return data instanceof Data.Flag flag && flag.value();
  }

  @Override
  public String asString() {
    return data.asString();
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigInteger();
  }

  @Override
  public BigDecimal asNumber() {
    if (!(data instanceof Data.Num num)) return BigDecimal.ZERO;
    if (num.value() instanceof BigInteger big) return new BigDecimal(big);
    return num.value() instanceof Double real
        ? BigDecimal.valueOf(real)
        : BigDecimal.valueOf(num.value().longValue());
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> nodes = new ArrayList<>();
    if (!(data instanceof Data.Items items)) return nodes;
    for (Data item : items.items())
      nodes.add(new DataNode(item, pointer + "/" + nodes.size(), null, reading));
    return nodes;
  }

  /** A key without value is left out: it is as good as absent, and has a rule of its own. */
  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> nodes = new LinkedHashMap<>();
    if (!(data instanceof Data.Table table)) return nodes;
    for (Data.Entry entry : table.entries()) {
      if (entry.value() instanceof Data.Nothing) continue;
      String key = reading.spelling().getOrDefault(entry.name(), entry.key());
      String below = pointer + "/" + JsonNode.encodeJsonPointer(key);
      nodes.put(key, new DataNode(entry.value(), below, entry, reading));
    }
    return nodes;
  }
}
