import Documents

/// The settings that hold, as JSON, version 1.
struct SettingListJSON: Encodable {
  struct Origin: Encodable {
    /// `flag`, `environment`, `file` or `default`.
    var kind: String
    var name: String?
    var path: String?
    var line: Int?
    var column: Int?

    init(_ origin: Settings.Origin) {
      switch origin {
      case .flag(let flag): (kind, name) = ("flag", flag)
      case .variable(let variable): (kind, name) = ("environment", variable)
      case .file(let place):
        (kind, path, line, column) = (
          "file", place.path, place.start.line, place.start.column
        )
      case .standard: kind = "default"
      }
    }
  }

  struct Line: Encodable {
    var name: String
    var values: [String]
    var origin: Origin
  }

  var version = 1
  var root: String
  var settings: [Line]

  init(_ workplace: Workplace, _ lines: [SettingLine]) {
    root = workplace.root
    settings = lines.map { Line(name: $0.name, values: $0.values, origin: Origin($0.origin)) }
  }
}
