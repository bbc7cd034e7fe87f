import Documents
import Incidents

extension Document {
  /// The day it began: of the start, else of the first impact, else of the first dated entry,
  /// else of the first dated change.
  var firstDay: CivilDay? {
    let start = timeline.first { $0.kind == .start && $0.start?.value.day != nil }
    return start?.start?.value.day
      ?? impact.compactMap { $0.from?.value.day }.min()
      ?? timeline.lazy.compactMap { $0.start?.value.day }.first
      ?? changes.compactMap { $0.startedAt?.value.day }.min()
  }

  /// What language its Chinese characters are in: as `source:` says, else Japanese where there is
  /// kana, else simplified Chinese.
  var hanLanguage: String {
    guard let language = credit?.language?.value.lowercased() else {
      return PassageLanguage.hasKana(source.bytes) ? "ja" : "zh-Hans"
    }
    if language.hasPrefix("ja") { return "ja" }
    if language == "zh-hant" || language == "zh-tw" || language == "zh-hk" { return "zh-Hant" }
    return "zh-Hans"
  }
}
