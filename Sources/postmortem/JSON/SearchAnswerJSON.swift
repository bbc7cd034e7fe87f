import Incidents
import Store

/// The answer to a search as JSON, version 1.
struct SearchAnswerJSON: Encodable {
  struct Excerpt: Encodable {
    var text: String
    /// Start and end of each word, UTF-8 bytes of `text`.
    var marks: [[Int]]

    init(_ excerpt: SearchExcerpt) {
      text = excerpt.text
      marks = excerpt.marks.map { [$0.lowerBound, $0.upperBound] }
    }
  }

  struct Passage: Encodable {
    var part: String
    var label: String
    var line: Int
    var column: Int
    var excerpt: Excerpt
  }

  struct Hit: Encodable {
    var id: String?
    var title: Excerpt
    var path: String
    var type: String
    var severity: String?
    var day: String?
    var score: Double
    var passages: [Passage]
  }

  var version = 1
  var matching: String
  var total: Int
  var hits: [Hit]

  init(_ answer: SearchAnswer) {
    matching =
      switch answer.matching {
      case .allWords: "all-words"
      case .anyWord: "any-word"
      case .beginnings: "beginnings"
      }
    total = answer.total
    hits = answer.hits.map { hit in
      Hit(
        id: hit.document.id, title: Excerpt(hit.title), path: hit.document.path,
        type: hit.document.type.rawValue, severity: hit.document.severity,
        day: hit.day?.description, score: hit.score,
        passages: hit.passages.map {
          Passage(
            part: $0.part.rawValue, label: $0.label, line: $0.line, column: $0.column,
            excerpt: Excerpt($0.excerpt))
        })
    }
  }
}
