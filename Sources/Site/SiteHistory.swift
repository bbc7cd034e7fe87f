/// How far the history goes that a site tells of.
public struct SiteHistory: Sendable {
  /// The commit up to which it was read; nil where there is none.
  public var revision: String?
  /// Whether it begins where a shallow clone was cut off.
  public var isShallow: Bool
  /// Whether it ends where it did when the site was made that is there.
  public var isSame: Bool

  /// A history up to `revision`.
  public init(revision: String?, isShallow: Bool = false, isSame: Bool) {
    self.revision = revision
    self.isShallow = isShallow
    self.isSame = isSame
  }
}
