import Documents
import Incidents

extension RowBatch {
  /// A text with a place, or NULL.
  @discardableResult
  mutating func add(_ text: Located<String>?) -> Range<Int> { add(text?.value) }

  /// A word of a fixed list, or NULL.
  mutating func add<Word: RawRepresentable>(word: Located<Word>?) where Word.RawValue == String {
    add(word?.value.rawValue)
  }

  /// A day, or NULL.
  mutating func add(_ day: Located<CivilDay>?) { add(day?.value.description) }

  /// An instant: UTC seconds, and the same as text (`Schema.instant`).
  mutating func add(instant: Int?) {
    add(instant)
    if let instant {
      add { UTCText.append(instant, to: &$0) }
    } else {
      add(nil as String?)
    }
  }

  /// A time: its instant, the written text, its precision (`Schema.moment`).
  mutating func add(_ moment: Located<Moment>?, in source: SourceText) {
    add(instant: moment?.value.instant)
    add(moment.map(source.written))
    add(moment?.value.precision.rawValue)
  }

  /// Several words as one text, separated by commas.
  @discardableResult
  mutating func add(list: [Located<String>]) -> Range<Int> {
    add { bytes in
      for (index, word) in list.enumerated() {
        if index > 0 { bytes.append(contentsOf: [0x2C, 0x20]) }
        bytes.append(contentsOf: word.value.utf8)
      }
    }
  }

  /// Markdown as readable text.
  @discardableResult
  mutating func add(_ fragment: MarkdownFragment) -> Range<Int> {
    add { ReadableText.append(fragment, to: &$0) }
  }

  /// Where the row comes from (`Schema.place`).
  mutating func add(_ span: Span, in source: SourceText) {
    let position = source.position(at: Int(span.start))
    add(position.line)
    add(position.column)
    add(Int(span.start))
    add(Int(span.end))
  }
}

extension RowBatch {
  /// Begins a row of `table` that belongs to a part of a document.
  mutating func begin(_ table: Table, _ part: Int, _ ordinal: Int) {
    begin(table)
    add(part)
    add(ordinal)
  }
}
