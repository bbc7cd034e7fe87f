import Documents

/// Who is who, from `people.yml`: people under all their names, and what they held when.
public struct PeopleDirectory: Sendable {
  /// Whether there is a `people.yml`. Without one nobody is known, and everybody is inside.
  public let exists: Bool
  private var people: [String: Entry] = [:]
  /// Every other name of a person, in lower case, with the name that stands for all.
  private var canonicalNames: [String: String] = [:]
  private let zone: Zone?
  /// Domains of the mail addresses inside the organisation, in lower case.
  public private(set) var mailDomains: Set<String> = []
  /// Every mail address that is listed, in lower case.
  public private(set) var mailAddresses: Set<String> = []
  /// The names and accounts of those who have an address or an account: persons, not functions.
  public private(set) var personalNames: [String] = []

  /// What is known of one person.
  private struct Entry: Sendable {
    var isOutside: Bool
    var team: String?
    var tenures: [Tenure]
  }

  /// A role that somebody held.
  public struct Tenure: Sendable, Hashable {
    /// Name of the role, as written in `people.yml`.
    public let role: String
    /// When it was held, on whole days; open on the side where no day is written.
    public let days: DayRange
  }

  /// The directory of `people`, its days on the clock of `zone`; nil where there is no such file.
  init(_ people: [Named<Person>]?, zone: Zone?) {
    exists = people != nil
    self.zone = zone
    for person in people ?? [] {
      let name = person.name.value
      let organisation = person.value.organisation?.value
      self.people[name] = Entry(
        isOutside: organisation != nil && organisation != "internal",
        team: person.value.team?.value,
        tenures: person.value.roles.compactMap { tenure in
          guard let role = tenure.role?.value else { return nil }
          return Tenure(
            role: role,
            days: DayRange(first: tenure.from?.value.day, last: tenure.to?.value.day))
        })
      for other in [name] + (person.value.emails + person.value.accounts).map(\.value) {
        let key = Self.key(other)
        if canonicalNames[key] == nil { canonicalNames[key] = name }
      }
      let addresses = person.value.emails.map { $0.value.lowercased() }
      mailAddresses.formUnion(addresses)
      if organisation == nil || organisation == "internal" {
        mailDomains.formUnion(
          addresses.compactMap { $0.split(separator: "@").dropFirst().last.map(String.init) })
      }
      if !addresses.isEmpty || !person.value.accounts.isEmpty {
        personalNames += [name] + person.value.accounts.map { Self.bare($0.value) }
      }
    }
  }

  /// The name that stands for everything a person is called: two accounts or mail addresses of one
  /// person give one name. `@li`, `Li <li@x.example>` and other cases of letters are understood.
  /// An unknown name stands for itself, without its `@`.
  public func canonical(_ written: String) -> String {
    if people.keys.contains(written) { return written }
    let bare = Self.bare(NameForm.plain(written))
    guard exists else { return bare }
    return canonicalNames[bare.lowercased()] ?? bare
  }

  /// Whether two names mean one person.
  public func areSame(_ left: String, _ right: String) -> Bool {
    left == right || canonical(left) == canonical(right)
  }

  /// Whether `written` means `person`, or is no known name and has one of theirs in it: `li, wang`,
  /// `li and wang`, `li (on call)`.
  public func does(_ written: String, name person: String) -> Bool {
    if areSame(written, person) { return true }
    guard people[canonical(written)] == nil else { return false }
    let parts = written.split { !$0.isLetter && !$0.isNumber && !"-_.@".contains($0) }
    return parts.count > 1 && parts.contains { areSame(String($0), person) }
  }

  /// Whether the directory lists that person.
  public func isKnown(_ name: String) -> Bool {
    people.keys.contains(name) || people.keys.contains(canonical(name))
  }

  /// Whether that person belongs to another organisation; false where nothing is known.
  public func isOutside(_ name: String) -> Bool {
    people[canonical(name)]?.isOutside ?? false
  }

  /// The team that person works in; nil where nobody says.
  public func team(of name: String) -> String? { people[canonical(name)]?.team }

  /// The tenures of `role` by a person, in the order of the file; none where nobody is known by
  /// that name.
  public func tenures(of role: String, by name: String) -> [Tenure] {
    people[canonical(name)]?.tenures.filter { $0.role == role } ?? []
  }

  /// Whether a person held `role` on the day of `moment` (on any day, where that is nil), first and
  /// last day included. Of somebody unknown nothing is known: false.
  public func holds(_ role: String, _ name: String, at moment: Moment?) -> Bool {
    people[canonical(name)]?.tenures.contains { tenure in
      tenure.role == role && (moment.map { tenure.days.contains($0, in: zone) } ?? true)
    } ?? false
  }

  /// Everybody who ever held `role`, sorted.
  public func holders(of role: String) -> [String] {
    people.filter { $0.value.tenures.contains { $0.role == role } }.keys.sorted()
  }

  /// Every known name that stands for a person, sorted.
  public var names: [String] { people.keys.sorted() }

  /// Every role that somebody ever held, sorted.
  public var roles: [String] {
    Set(people.values.flatMap { $0.tenures.map(\.role) }).sorted()
  }

  /// The form in which names are compared.
  static func key(_ name: String) -> String { bare(NameForm.plain(name)).lowercased() }

  /// A name without `@`, or the address of `Li <li@x.example>`.
  private static func bare(_ name: String) -> String {
    if name.hasSuffix(">"), let open = name.lastIndex(of: "<") {
      return String(name[name.index(after: open)...].dropLast())
    }
    return name.hasPrefix("@") ? String(name.dropFirst()) : name
  }
}
