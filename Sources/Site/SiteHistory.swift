/// How far the history goes that a site tells of.
package struct SiteHistory: Sendable {
  /// The commit up to which it was read; nil where there is none.
  package var revision: String?
  /// Whether it begins where a shallow clone was cut off.
  package var isShallow: Bool
  /// Whether it ends where it did when the site was made that is there.
  package var isSame: Bool

  /// A history up to `revision`.
  package init(revision: String?, isShallow: Bool = false, isSame: Bool) {
    self.revision = revision
    self.isShallow = isShallow
    self.isSame = isSame
  }
}
