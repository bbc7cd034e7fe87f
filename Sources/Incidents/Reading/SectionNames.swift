/// The headings by which sections are known, in English, Chinese and Japanese.
public struct SectionNames: Sendable {
  /// Sections by their headings, in lower case.
  public private(set) var kinds: [String: Section.Kind]

  /// The built-in names.
  public static let builtIn = SectionNames(kinds: [
    "summary": .summary, "overview": .summary, "概要": .summary, "摘要": .summary,
    "impact": .impact, "影响": .impact, "影響": .impact, "影響範囲": .impact,
    "timeline": .timeline, "时间线": .timeline, "问题回顾": .timeline, "事故回顾": .timeline,
    "タイムライン": .timeline, "経緯": .timeline,
    "root causes": .rootCauses, "root cause": .rootCauses, "causes": .rootCauses,
    "根因": .rootCauses, "原因分析": .rootCauses, "根本原因": .rootCauses, "原因": .rootCauses,
    "detection": .detection, "发现": .detection, "検知": .detection,
    "response": .response, "处理": .response, "问题处理": .response, "対応": .response,
    "lessons": .lessons, "lessons learned": .lessons, "总结": .lessons, "教训": .lessons,
    "经验教训": .lessons, "事后总结": .lessons, "学び": .lessons, "教訓": .lessons,
    "perspectives": .perspectives, "视角": .perspectives, "視点": .perspectives,
    "action items": .actionItems, "actions": .actionItems, "改进措施": .actionItems,
    "行动项": .actionItems, "アクション": .actionItems, "アクションアイテム": .actionItems,
    "再発防止策": .actionItems,
    "open questions": .openQuestions, "遗留问题": .openQuestions, "未解決": .openQuestions,
    "evidence": .evidence, "证据": .evidence, "証拠": .evidence,
  ])

  private init(kinds: [String: Section.Kind]) {
    self.kinds = kinds
  }

  /// The section that a heading names; upper and lower case and a colon at the end do not matter.
  public func kind(of heading: String) -> Section.Kind {
    kinds[Self.normalised(heading)] ?? .other
  }

  /// Makes `heading` another name of a section.
  public mutating func add(_ heading: String, for kind: Section.Kind) {
    kinds[Self.normalised(heading)] = kind
  }

  private static func normalised(_ heading: String) -> String {
    var text = heading.lowercased().unicodeScalars[...]
    while let last = text.last, last == ":" || last == "：" || last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
