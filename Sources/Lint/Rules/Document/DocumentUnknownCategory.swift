import Documents
import Incidents

extension Rule {
  static let documentUnknownCategory = Rule(
    "document-unknown-category", .warning, from: .draft, suppression: .inline,
    "categories of causes, classes and symptoms of failures are words of `policy/vocabulary.yml`",
    check: .document { document, context in
      guard let vocabulary = context.policy.vocabulary else { return [] }
      var findings: [Finding] = []
      func check(
        _ word: Located<String>?, _ noun: String, _ list: [Named<Located<String>>], _ field: String
      ) {
        guard let word, !list.isEmpty, !list.contains(where: { $0.name.value == word.value }) else {
          return
        }
        findings.append(
          .unknown(word, noun, in: "vocabulary.yml", list.map(\.name.value), document, field))
      }
      for cause in document.causes {
        check(cause.category, "category of causes", vocabulary.causeCategories, "category")
      }
      check(document.failure?.failureClass, "class of failures", vocabulary.failureClasses, "class")
      check(document.failure?.symptom, "symptom", vocabulary.symptoms, "symptom")
      return findings
    })
}
