/// The version of the program.
enum Version {
  /// Semantic version, as in CHANGELOG.md.
  static let current = "0.1.0"
}
