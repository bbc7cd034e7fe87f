public import Documents

/// A mapping of the front matter or of a policy file, described by one list of fields from which it
/// is read, checked and documented.
public protocol FieldOwner: SendableMetatype {
  /// An empty value.
  init()
  /// Every key that the mapping may have.
  static var fields: [Field<Self>] { get }
  /// Where the mapping stands.
  var span: Span { get set }
}

/// What may be written as the value of a field.
public indirect enum FieldShape: Sendable {
  case text, moment, flag, number
  /// A length of time, `24h`.
  case duration
  /// One of a few words.
  case word([String])
  /// A list; one value alone counts as a list of one.
  case list(FieldShape)
  /// A mapping with its fields.
  case mapping([FieldDescription])
  /// Names of the author's choice, each with a value.
  case dictionary(FieldShape)
  /// One of several shapes.
  case either([FieldShape])
}

/// A field without its owner, for schemas, documentation and tests.
public struct FieldDescription: Sendable {
  /// The key.
  public let name: String
  /// One line that says what it means.
  public let summary: String
  /// What may be written.
  public let shape: FieldShape
}

/// One key of a mapping: its name, meaning and shape, and how its value becomes a property.
///
/// An object, as it is looked for by name in every mapping of every document.
public final class Field<Owner>: Sendable {
  /// The key, what it means and what may be written.
  public let description: FieldDescription
  /// Puts the value into its property.
  let read: @Sendable (YAMLNode, inout Owner, inout FieldReader) -> Void

  /// A field of any shape.
  init(
    _ name: String, _ shape: FieldShape, _ summary: String,
    read: @escaping @Sendable (YAMLNode, inout Owner, inout FieldReader) -> Void
  ) {
    description = FieldDescription(name: name, summary: summary, shape: shape)
    self.read = read
  }
}

extension Field {
  /// The key.
  var name: String { description.name }

  /// Writes a property. No key path, which is followed anew each time.
  typealias Put<Value> = @Sendable (inout Owner, Value) -> Void

  /// A text, kept as written.
  static func text(_ name: String, _ put: @escaping Put<Located<String>?>, _ summary: String)
    -> Field
  {
    Field(name, .text, summary) { node, owner, reader in
      put(&owner, reader.text(node, name))
    }
  }

  /// A list of texts.
  static func texts(_ name: String, _ put: @escaping Put<[Located<String>]>, _ summary: String)
    -> Field
  {
    Field(name, .list(.text), summary) { node, owner, reader in
      put(&owner, reader.texts(node, name))
    }
  }

  /// One of the words of `Word`; `meant` knows what other words were meant to be.
  static func word<Word: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ put: @escaping Put<Located<Word>?>, _ summary: String,
    meant: @escaping @Sendable (String) -> Word? = { _ in nil }
  ) -> Field where Word.RawValue == String {
    Field(name, .word(Word.allCases.map(\.rawValue)), summary) { node, owner, reader in
      put(&owner, reader.word(node, name, meant: meant))
    }
  }

  /// A list of words of `Word`, which are called `what`.
  static func words<Word: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ put: @escaping Put<[Located<Word>]>, _ summary: String, what: String
  ) -> Field where Word.RawValue == String {
    Field(name, .list(.word(Word.allCases.map(\.rawValue))), summary) { node, owner, reader in
      put(&owner, reader.words(node, name, what: what))
    }
  }

  /// A point in time or a day.
  static func moment(_ name: String, _ put: @escaping Put<Located<Moment>?>, _ summary: String)
    -> Field
  {
    Field(name, .moment, summary) { node, owner, reader in
      put(&owner, reader.moment(node, name))
    }
  }

  /// A length of time, kept as written.
  static func duration(
    _ name: String, _ put: @escaping Put<Located<String>?>, _ summary: String
  ) -> Field {
    Field(name, .duration, summary) { node, owner, reader in
      put(&owner, reader.text(node, name))
    }
  }

  /// `true` or `false`.
  static func flag(_ name: String, _ put: @escaping Put<Located<Bool>?>, _ summary: String)
    -> Field
  {
    Field(name, .flag, summary) { node, owner, reader in
      put(&owner, reader.flag(node, name))
    }
  }

  /// A whole number.
  static func number(_ name: String, _ put: @escaping Put<Located<Int>?>, _ summary: String)
    -> Field
  {
    Field(name, .number, summary) { node, owner, reader in
      put(&owner, reader.number(node, name))
    }
  }

  /// A mapping.
  static func mapping<Part: FieldOwner>(
    _ name: String, _ put: @escaping Put<Part?>, _ summary: String
  ) -> Field {
    Field(name, .mapping(Part.fields.map(\.description)), summary) { node, owner, reader in
      put(&owner, reader.mapping(node, name, as: Part.self))
    }
  }

  /// A list of mappings.
  static func mappings<Part: FieldOwner>(
    _ name: String, _ put: @escaping Put<[Part]>, _ summary: String
  ) -> Field {
    Field(name, .list(.mapping(Part.fields.map(\.description))), summary) { node, owner, reader in
      put(&owner, reader.mappings(node, name, as: Part.self))
    }
  }
}
