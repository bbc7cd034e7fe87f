import Documents
import Incidents

extension Rule {
  static let linkNoAlt = Rule(
    "link-no-alt", .warning, from: .draft, suppression: .inline,
    "a picture has words for those who do not see it",
    check: .document { document, _ in
      document.pictures.filter { !$0.hasWords }.map { picture in
        Finding(
          in: document, at: picture.span, "this picture has no words",
          label: "nobody hears of it who does not see it",
          help: ["say what it shows: `![p99 latency rises from 20 ms to 4 s at 10:02](…)`"],
          entity: picture.written)
      }
    })
}
