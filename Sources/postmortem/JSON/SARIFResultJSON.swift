import Documents
import Lint

/// A finding: `result` of SARIF.
struct SARIFResultJSON: Encodable {
  struct Location: Encodable {
    var id: Int?
    var physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?
    var message: SARIFMessageJSON?

    init(_ place: Place, _ paths: RepositoryPaths, id: Int? = nil, label: String = "") {
      self.id = id
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(uri: paths.uri(place.path)), region: Region(place))
      message = label.isEmpty ? nil : SARIFMessageJSON(quoting: label)
    }
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  struct ArtifactLocation: Encodable {
    var uri: String
    var uriBaseId = "%SRCROOT%"
  }

  /// Lines and columns from 1, the end column exclusive, as ours.
  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int

    init(_ place: Place) {
      startLine = place.start.line
      startColumn = place.start.column
      endLine = place.end.line
      endColumn = place.end.column
    }
  }

  struct LogicalLocation: Encodable {
    var name: String
    var fullyQualifiedName: String
    var kind = "element"
  }

  struct Fingerprints: Encodable {
    var value: String

    enum CodingKeys: String, CodingKey {
      case value = "postmortemFinding/v1"
    }
  }

  struct Fix: Encodable {
    var description: SARIFMessageJSON
    var artifactChanges: [ArtifactChange]

    /// The edits of a fix are all of one file.
    init(_ fix: Documents.Fix, _ paths: RepositoryPaths) {
      description = SARIFMessageJSON(quoting: fix.title)
      let path = fix.edits.first?.place.path ?? ""
      artifactChanges = [
        ArtifactChange(
          artifactLocation: ArtifactLocation(uri: paths.uri(path)),
          replacements: fix.edits.map {
            Replacement(
              deletedRegion: Region($0.place),
              insertedContent: SARIFMessageJSON(text: $0.replacement))
          })
      ]
    }
  }

  struct ArtifactChange: Encodable {
    var artifactLocation: ArtifactLocation
    var replacements: [Replacement]
  }

  struct Replacement: Encodable {
    var deletedRegion: Region
    var insertedContent: SARIFMessageJSON
  }

  struct Suppression: Encodable {
    var kind: String
    var justification: String
    var location: Location

    init(_ suppression: Documents.Suppression, _ paths: RepositoryPaths) {
      kind = suppression.kind == .inline ? "inSource" : "external"
      justification = TerminalText.sanitised(suppression.reason, tabsAsSpaces: true)
      location = Location(suppression.place, paths)
    }
  }

  struct Properties: Encodable {
    var severity: String
    var help: [String]
  }

  var ruleId: String
  var ruleIndex: Int
  var level: String
  var message: SARIFMessageJSON
  var locations: [Location]
  var relatedLocations: [Location]?
  var partialFingerprints: Fingerprints
  var fixes: [Fix]?
  /// Empty where nothing silences the finding (section 3.27.23).
  var suppressions: [Suppression]
  var properties: Properties

  /// The finding of the rule at `position` of the run's rules.
  init(_ finding: Diagnostic, position: Int, fingerprint: String, _ paths: RepositoryPaths) {
    ruleId = finding.rule
    ruleIndex = position
    level = finding.severity.sarifLevel
    message = SARIFMessageJSON(quoting: finding.message)
    var place = Location(finding.place, paths, label: finding.label)
    place.logicalLocations = finding.entity.map { entity in
      let document = finding.document ?? finding.place.path
      return [LogicalLocation(name: entity, fullyQualifiedName: "\(document)/\(entity)")]
    }
    locations = [place]
    if !finding.related.isEmpty {
      relatedLocations = finding.related.enumerated().map { index, related in
        Location(related.place, paths, id: index + 1, label: related.label)
      }
    }
    partialFingerprints = Fingerprints(value: fingerprint)
    fixes = finding.fix.map { [Fix($0, paths)] }
    suppressions = finding.suppression.map { [Suppression($0, paths)] } ?? []
    properties = Properties(severity: finding.severity.rawValue, help: finding.help)
  }
}
