/// "Did you mean": the nearest known word to a misspelt one.
public enum Spelling {
  /// The candidate nearest to `word`, as `Lexicon.suggestion` finds it.
  public static func suggestion(for word: String, among candidates: [String]) -> String? {
    Lexicon(candidates).suggestion(for: word)
  }

  /// What a misspelt word was meant to be, where one known word is nearer than all others.
  public struct Correction: Sendable, Hashable {
    /// How far the two are apart.
    public enum Distance: Sendable, Hashable {
      /// Upper and lower case, full and half width, hyphen, underscore and space: the same word.
      case none
      /// One letter of a word of at least four: a slip of the finger.
      case slip
      /// More.
      case far
    }

    /// The known word.
    public var word: String
    /// How far it is from the misspelt one.
    public var distance: Distance
  }

  /// The correction of `word`; nil where no candidate is near enough to be meant, or two are.
  public static func correction(of word: String, among candidates: [String]) -> Correction? {
    Lexicon(candidates).correction(of: word)
  }
}
