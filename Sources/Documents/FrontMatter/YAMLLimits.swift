/// Limits that keep a hostile YAML text harmless; documented in `docs/format.md`.
public enum YAMLLimits {
  /// Values (scalars, lists and mappings) in one text.
  public static let values = 20_000
  /// Lists and mappings inside one another.
  public static let depth = 16
  /// Bytes of one line, without its ending.
  public static let lineBytes = 8 * 1024
}
