import Documents
import Incidents

extension Rule {
  static let documentDataLossUnstated = Rule(
    "document-data-loss-unstated", .error, from: .review, suppression: .inline, retold: .note,
    types: [.incident],
    "where a datastore was touched, `data_loss` says what was lost, or `none` and how that is known",
    check: .document { document, _ in
      if let loss = document.dataLoss {
        return loss.isNone && loss.checked == nil ? [.unchecked(loss, in: document)] : []
      }
      guard let touch = document.datastoreTouch else { return [] }
      return [.unstated(touch.span, touch.words, in: document)]
    })
}

extension Document {
  /// The first change that may have cost data.
  fileprivate var datastoreTouch: (span: Span, words: String)? {
    for change in changes {
      guard let category = change.category, change.relation?.value != .unrelated else { continue }
      if category.value == .datastore || category.value == .failover {
        return (category.span, "\(change.name) is a \(category.value.rawValue) change")
      }
    }
    return nil
  }
}

extension Finding {
  fileprivate static func unstated(_ span: Span, _ words: String, in document: Document) -> Finding
  {
    Finding(
      in: document, at: span, "\(words), and `data_loss` says nothing about the data",
      help: [
        "`data_loss: {none: true, checked: …}` if somebody compared the data, and how",
        "`data_loss: [{store: …, state: unknown}]` if nobody did",
      ], field: "data_loss")
  }

  fileprivate static func unchecked(_ loss: DataLoss, in document: Document) -> Finding {
    Finding(
      in: document, at: loss.span, "`data_loss` is none, and nothing says how that was checked",
      help: [
        "`{none: true, checked: …}` tells what was compared with what",
        "if nobody compared: `[{store: …, state: unknown}]`",
      ],
      field: "data_loss")
  }
}
