import Documents
import Glibc
import Incidents
import Store

/// The values of all settings, each with where it comes from.
struct Settings {
  /// Where a value comes from.
  enum Origin: Equatable {
    case flag(String)
    case variable(String)
    case file(Place)
    case standard
  }

  /// The values of one setting.
  struct Value {
    var words: [String]
    var origin: Origin
  }

  private var values: [Setting.Name: Value] = [:]
  private let standpoint: Standpoint

  /// The values that hold with `flags`, in an `environment`, with a `configuration` read from
  /// `source`. Throws a `UsageFailure` that names the place of the first value that means nothing.
  init(
    flags: [Setting.Name: [String]], environment: Environment, configuration: Configuration,
    source: SourceText?, standpoint: Standpoint
  ) throws {
    self.standpoint = standpoint
    for setting in Setting.all {
      let value = Self.value(
        of: setting, flags[setting.name] ?? [], environment, configuration, source)
      if value.origin != .standard {
        guard value.words.allSatisfy({ !$0.isEmpty }) else {
          throw UsageFailure(
            "\(Self.words(value.origin, setting)) is empty: say something or leave it out")
        }
        if let complaint = setting.complaint(value.words) {
          throw UsageFailure("\(Self.words(value.origin, setting)) \(complaint)")
        }
        if case .file = value.origin, setting.isPath, let path = value.words.first,
          path.hasPrefix("/") || path.split(separator: "/").contains("..")
        {
          throw UsageFailure(
            "\(Self.words(value.origin, setting)) leads out of the knowledge base; name a place "
              + "inside, or say it with \(setting.flag ?? setting.variable)")
        }
      }
      values[setting.name] = value
    }
  }

  private static func value(
    of setting: Setting, _ flags: [String], _ environment: Environment,
    _ configuration: Configuration, _ source: SourceText?
  ) -> Value {
    if let flag = setting.flag, !flags.isEmpty { return Value(words: flags, origin: .flag(flag)) }
    if let text = environment.value(of: setting.variable) {
      let words = setting.isList ? text.split(separator: ",").map(String.init) : [text]
      return Value(words: words, origin: .variable(setting.variable))
    }
    // What everybody else calls it, https://no-color.org.
    if setting.name == .color, environment.value(of: "NO_COLOR") != nil {
      return Value(words: ["never"], origin: .variable("NO_COLOR"))
    }
    if let source, let located = setting.inFile?(configuration), let first = located.first {
      return Value(words: located.map(\.value), origin: .file(source.place(of: first.span)))
    }
    return Value(words: setting.standard, origin: .standard)
  }

  private static func words(_ origin: Origin, _ setting: Setting) -> String {
    switch origin {
    case .flag(let flag): flag
    case .variable(let name): name
    case .file(let place):
      "\(place.path):\(place.start.line):\(place.start.column): `\(setting.name.rawValue)`"
    case .standard: setting.name.rawValue
    }
  }

  /// The values of a setting.
  subscript(_ name: Setting.Name) -> Value {
    values[name] ?? Value(words: [], origin: .standard)
  }

  private func word(_ name: Setting.Name) -> String { self[name].words.first ?? "" }

  /// A path as it is from the root of the knowledge base: one that somebody typed is meant from
  /// where they stand.
  private func path(_ name: Setting.Name) -> String {
    switch self[name].origin {
    case .flag, .variable: standpoint.fromRoot(word(name))
    case .file, .standard: word(name)
    }
  }

  /// The database, from the root of the knowledge base.
  var database: String { path(.database) }

  /// The folder of the site, from the root of the knowledge base.
  var output: String { path(.output) }

  /// Which day counts as today.
  var today: Today {
    Today(day: self[.asOf].words.first.flatMap { TodayOption.day($0) })
  }

  /// From which severity on findings fail a run.
  var failLevel: FailLevel { FailLevel(rawValue: word(.failOn)) ?? .error }

  /// Whether the screen has colours.
  var colour: Configuration.ColourChoice {
    Configuration.ColourChoice(rawValue: word(.color)) ?? .auto
  }

  /// The forms of findings; empty where nobody chose.
  func targets() throws -> [OutputTarget<FindingFormat>] {
    let value = self[.format]
    if value.origin == .standard { return [] }
    let targets = try OutputTarget<FindingFormat>.list(
      value.words, of: "findings", example: "sarif=findings.sarif")
    if case .file = value.origin { return targets }
    return targets.map { $0.meant(from: standpoint) }
  }

  private var patience: Double { Double(word(.patience)) ?? 10 }

  /// Opens the database for reading and writing.
  func openDatabase() throws -> KnowledgeBaseStore {
    try KnowledgeBaseStore.open(at: database, patience: patience)
  }

  /// Opens the database for reading.
  func openDatabaseReadOnly() throws -> KnowledgeBaseStore {
    try KnowledgeBaseStore.openReadOnly(at: database, patience: patience)
  }
}

/// Which day counts as today.
struct Today {
  /// The day that was named; nil for the clock's.
  let day: CivilDay?

  /// Now, seconds since 1970: the clock's, or noon UTC of the named day.
  var now: Int { day.map { $0.daysSince1970 * 86_400 + 43_200 } ?? Int(time(nil)) }

  /// The day it is where the knowledge base is at home: in its zone, UTC where it names none.
  func day(in base: KnowledgeBase) -> CivilDay {
    day ?? CivilDay(at: now, in: base.configuration.zone)
  }
}
