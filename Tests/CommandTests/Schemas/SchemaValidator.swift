/// The part of JSON Schema (draft-07) that our schemas use. A word it does not know is a complaint,
/// so that no schema says more than is looked at.
struct SchemaValidator {
  /// Words that say nothing of a value.
  private static let remarks: Set<String> = ["$schema", "title", "description"]

  /// What is wrong with `value` by `schema`, each with its path.
  static func complaints(_ value: JSONTree, _ schema: JSONTree, at path: String = "") -> [String] {
    guard case .object(let words) = schema else { return ["\(path): the schema is no object"] }
    return words.sorted { $0.key < $1.key }.flatMap { word, rule in
      complaints(value, word, rule, in: schema, at: path)
    }
  }

  private static func complaints(
    _ value: JSONTree, _ word: String, _ rule: JSONTree, in schema: JSONTree, at path: String
  ) -> [String] {
    switch word {
    case _ where remarks.contains(word): return []
    case "type": return rule.texts.contains(where: { isA(value, $0) }) ? [] : ["\(path): type"]
    case "enum":
      guard case .array(let allowed) = rule else { return ["\(path): enum is no list"] }
      return allowed.contains(value) ? [] : ["\(path): enum"]
    case "pattern":
      guard case .text(let text) = value, let pattern = rule.texts.first,
        let expression = try? Regex(pattern)
      else { return [] }
      return text.contains(expression) ? [] : ["\(path): pattern"]
    case "required":
      guard case .object(let members) = value else { return [] }
      return rule.texts.filter { members[$0] == nil }.map { "\(path): \($0) is missing" }
    case "items":
      guard case .array(let items) = value else { return [] }
      return items.enumerated().flatMap { complaints($1, rule, at: "\(path)/\($0)") }
    case "anyOf":
      guard case .array(let schemas) = rule else { return ["\(path): anyOf is no list"] }
      return schemas.contains { complaints(value, $0, at: path).isEmpty } ? [] : ["\(path): anyOf"]
    case "properties", "patternProperties": return []
    case "additionalProperties": return members(value, rule, in: schema, at: path)
    default: return ["\(path): the word \(word) is unknown here"]
    }
  }

  /// Members by the properties of their names, else by what holds for further ones.
  private static func members(
    _ value: JSONTree, _ further: JSONTree, in schema: JSONTree, at path: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.sorted { $0.key < $1.key }.flatMap { name, member -> [String] in
      let place = "\(path)/\(name)"
      if let own = schema["properties"]?[name] { return complaints(member, own, at: place) }
      if name.hasPrefix("x-"), schema["patternProperties"]?["^x-"] != nil { return [] }
      if further == .boolean(false) { return ["\(place): no such key"] }
      return complaints(member, further, at: place)
    }
  }

  private static func isA(_ value: JSONTree, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.boolean, "boolean"), (.number, "number"), (.text, "string"),
      (.array, "array"), (.object, "object"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
