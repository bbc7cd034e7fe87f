import Documents
import Incidents

extension JSONWriter {
  mutating func member(_ name: String, _ text: Located<String>?) { member(name, text?.value) }

  mutating func member(_ name: String, _ texts: [Located<String>]) {
    member(name, texts.map(\.value))
  }

  mutating func member(_ name: String, _ flag: Located<Bool>?) {
    if let flag { member(name, flag.value) }
  }

  /// A word of the format, as it is written there.
  mutating func member<Word: RawRepresentable<String>>(_ name: String, word: Located<Word>?) {
    member(name, word?.value.rawValue)
  }

  mutating func member(_ name: String, _ day: Located<CivilDay>?) {
    member(name, day?.value.description)
  }

  /// A moment as it was written and, where its day is known, as ISO 8601 text, with the offset where
  /// the zone is known.
  mutating func member(_ name: String, _ moment: Located<Moment>?, in source: SourceText) {
    member(name, moment) { json, moment in
      json.member("written", source.written(moment))
      json.member("at", MomentTime.machine(moment.value))
      if moment.value.isApproximate { json.member("approximate", true) }
    }
  }
}
