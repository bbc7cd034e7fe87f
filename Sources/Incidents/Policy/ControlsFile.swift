public import Documents

/// `controls.yml` as a whole: the newest version, and those that it replaced.
public struct ControlsFile: FieldOwner, Sendable {
  /// Where the mapping of the file stands, which is that of the newest version.
  public var span: Span {
    get { newest.span }
    set { newest.span = newValue }
  }
  /// The version that the file states first.
  public var newest = Controls()
  /// Versions that were in force before, each whole in itself.
  public var earlier: [Controls] = []

  /// One version that says nothing, and none before it.
  public init() {}

  /// Every version, the newest first as written.
  public var versions: [Controls] { [newest] + earlier }

  /// Every key of a version, and `earlier`, each with its meaning.
  public static let fields: [Field<ControlsFile>] =
    Controls.fields.map { field in
      Field(field.description.name, field.description.shape, field.description.summary) {
        field.read($0, &$1.newest, &$2)
      }
    } + [.mappings("earlier", { $0.earlier = $1 }, "versions that were in force before")]
}
