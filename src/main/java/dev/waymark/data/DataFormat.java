package dev.waymark.data;

/** The notations that data is written in. */
public enum DataFormat {
  YAML,
  TOML,
  JSON
}
