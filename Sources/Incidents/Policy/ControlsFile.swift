public import Documents

/// `controls.yml` as a whole: the newest version, and those that it replaced.
public struct ControlsFile: FieldOwner {
  public var span: Span {
    get { newest.span }
    set { newest.span = newValue }
  }
  /// The version that the file states first.
  public var newest = Controls()
  /// Versions that were in force before, each whole in itself.
  public var earlier: [Controls] = []

  public init() {}

  /// Every version, the newest first as written.
  public var versions: [Controls] { [newest] + earlier }

  public static let fields: [Field<ControlsFile>] =
    Controls.fields.map { field in
      Field(field.description.name, field.description.shape, field.description.summary) {
        field.read($0, &$1.newest, &$2)
      }
    } + [.mappings("earlier", \.earlier, "versions that were in force before")]
}
