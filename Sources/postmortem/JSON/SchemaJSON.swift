import Incidents

/// JSON Schemas (draft-07) of what the program reads, made from the same lists of fields by which it
/// reads.
///
/// A schema speaks of a file as an editor sees it, whose YAML turns `41` into a number and `yes` into
/// a text; so a text may be a number or a truth there. A key without a value says nothing, and is
/// allowed everywhere.
enum SchemaJSON {
  /// The schema of a file called `title`, which has values of `shape`, `required` ones always.
  static func schema(
    _ title: String, _ shape: FieldShape, required: [String] = []
  ) -> JSONValue {
    guard case .object(var members) = value(shape) else { return .null }
    members["$schema"] = .text("http://json-schema.org/draft-07/schema#")
    members["title"] = .text(title)
    if !required.isEmpty {
      members["required"] = .array(required.map(JSONValue.text))
      members["type"] = .text("object")
    }
    return .object(members)
  }

  private static func value(_ shape: FieldShape) -> JSONValue {
    switch shape {
    case .text: return types("string", "number", "boolean", "null")
    case .moment: return pattern(Moment.pattern)
    case .duration: return pattern(PolicyDuration.pattern)
    case .flag: return enumeration([.boolean(true), .boolean(false), .text("yes"), .text("no")])
    case .number: return types("integer", "null")
    case .word(let words): return enumeration(words.map(JSONValue.text))
    case .list(let item): return list(item)
    case .mapping(let fields): return mapping(fields)
    case .dictionary(let item):
      return .object(["type": nullable("object"), "additionalProperties": value(item)])
    case .either(let shapes): return .object(["anyOf": .array(shapes.map(value))])
    }
  }

  /// One value alone counts as a list of one, a mapping alone does not.
  private static func list(_ item: FieldShape) -> JSONValue {
    let one = value(item)
    let many = JSONValue.object(["type": nullable("array"), "items": one])
    if case .mapping = item { return many }
    return .object(["anyOf": .array([many, one])])
  }

  private static func mapping(_ fields: [FieldDescription]) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in fields {
      guard case .object(var members) = value(field.shape) else { continue }
      members["description"] = .text(field.summary)
      properties[field.name] = .object(members)
    }
    return .object([
      "type": nullable("object"), "properties": .object(properties),
      "patternProperties": .object(["^x-": .object([:])]),
      "additionalProperties": .boolean(false),
    ])
  }

  private static func types(_ names: String...) -> JSONValue {
    .object(["type": .array(names.map(JSONValue.text))])
  }

  private static func nullable(_ type: String) -> JSONValue {
    .array([.text(type), .text("null")])
  }

  private static func pattern(_ pattern: String) -> JSONValue {
    .object(["type": nullable("string"), "pattern": .text(pattern)])
  }

  private static func enumeration(_ values: [JSONValue]) -> JSONValue {
    .object(["enum": .array(values + [.null])])
  }
}
