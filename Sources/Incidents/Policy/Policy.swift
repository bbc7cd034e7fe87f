public import Documents

/// What the organisation demands, from the files in `policy/`. Every file is optional.
public struct Policy: Sendable {
  /// `controls.yml`
  public var controls: ControlsFile?
  /// `calendar.yml`
  public var calendar: ChangeCalendar?
  /// `people.yml`; nil where there is no such file, or nobody in it.
  public var people: [Named<Person>]?
  /// `services.yml`; nil where there is no such file, or no service in it.
  public var services: [Named<Service>]?
  /// `vocabulary.yml`
  public var vocabulary: Vocabulary?
  /// `waivers.yml`
  public var waivers: [Waiver] = []
  /// The text of `waivers.yml`, to which findings about waivers lead.
  public var waiversSource: SourceText?

  /// No policy.
  public init() {}

  /// The files that are read, by name.
  public enum File: String, Sendable, CaseIterable {
    case controls = "controls.yml"
    case calendar = "calendar.yml"
    case people = "people.yml"
    case services = "services.yml"
    case vocabulary = "vocabulary.yml"
    case waivers = "waivers.yml"
  }

  /// What may be written in one file.
  public static func shape(of file: File) -> FieldShape {
    switch file {
    case .controls: .mapping(ControlsFile.fields.map(\.description))
    case .calendar: .mapping(ChangeCalendar.fields.map(\.description))
    case .people: .dictionary(.mapping(Person.fields.map(\.description)))
    case .services: .dictionary(.mapping(Service.fields.map(\.description)))
    case .vocabulary: .mapping(Vocabulary.fields.map(\.description))
    case .waivers: .mapping(WaiversFile.fields.map(\.description))
    }
  }

  /// Reads one policy file into its part. What is wrong comes back as diagnostics of the group
  /// `configuration`.
  public mutating func read(_ file: File, _ source: SourceText) -> [Diagnostic] {
    switch file {
    case .controls:
      let (value, diagnostics) = ConfigurationFile.read(source, as: ControlsFile.self)
      controls = value
      return diagnostics
    case .calendar:
      let (value, diagnostics) = ConfigurationFile.read(source, as: ChangeCalendar.self)
      calendar = value
      return diagnostics
    case .people:
      let (value, diagnostics) = ConfigurationFile.readNames(source, as: Person.self)
      people = value.isEmpty ? nil : value
      return diagnostics
    case .services:
      let (value, diagnostics) = ConfigurationFile.readNames(source, as: Service.self)
      services = value.isEmpty ? nil : value
      return diagnostics
    case .vocabulary:
      let (value, diagnostics) = ConfigurationFile.read(source, as: Vocabulary.self)
      vocabulary = value
      return diagnostics
    case .waivers:
      let (value, diagnostics) = ConfigurationFile.read(source, as: WaiversFile.self)
      waivers = value.waivers
      waiversSource = source
      return diagnostics
    }
  }
}
