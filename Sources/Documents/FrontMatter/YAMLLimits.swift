/// Limits that keep a hostile YAML text harmless; documented in `docs/format.md`.
package enum YAMLLimits {
  /// Values (scalars, lists and mappings) in one text.
  package static let values = 20_000
  /// Lists and mappings inside one another.
  package static let depth = 16
  /// Bytes of one line, without its ending.
  package static let lineBytes = 8 * 1024
}
