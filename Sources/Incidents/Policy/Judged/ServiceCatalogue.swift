public import Documents

/// The services, from `services.yml`.
public struct ServiceCatalogue: Sendable {
  /// Whether there is a `services.yml`.
  public let exists: Bool
  private var services: [String: Service] = [:]
  private var businessOwners: Set<String> = []
  private var technicalOwners: Set<String> = []

  /// The catalogue of `services`; nil where there is no such file.
  init(_ services: [Named<Service>]?) {
    exists = services != nil
    for service in services ?? [] {
      self.services[service.name.value] = service.value
      if let owner = service.value.businessOwner?.value { businessOwners.insert(owner) }
      if let owner = service.value.technicalOwner?.value { technicalOwners.insert(owner) }
    }
  }

  /// The owners that hold `role` by being named here: `business-owner` and `technical-owner`.
  func owners(as role: String) -> Set<String> {
    if Demands.businessRoles.contains(role) { return businessOwners }
    return role == "technical-owner" ? technicalOwners : []
  }

  /// The service that `target` belongs to: of `shop/api/db` the first known of `shop/api/db`,
  /// `shop/api` and `shop`; where none is known, the part before the first slash.
  public func service(of target: String) -> String {
    if services[target] != nil { return target }
    var end = target.utf8.endIndex
    while let slash = target.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
      let prefix = String(target[..<slash])
      if services[prefix] != nil { return prefix }
      end = slash
    }
    return String(target.prefix { $0 != "/" })
  }

  /// The services of `targets`, each once, in their order.
  public func services(of targets: [Located<String>]) -> [String] {
    var found: [String] = []
    for target in targets {
      let name = service(of: target.value)
      if !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// Whether `target` is a datastore that the file lists: `shop/db` of the service `shop` with `stores: [db]`,
  /// or a part of one.
  public func isStore(_ target: String) -> Bool {
    let service = service(of: target)
    guard let stores = services[service]?.stores, !stores.isEmpty else { return false }
    let part =
      target.hasPrefix(service + "/") ? String(target.dropFirst(service.count + 1)) : target
    return stores.contains { part == $0.value || part.hasPrefix($0.value + "/") }
  }

  /// What the file says of a service by its name; nil where it is unknown.
  public subscript(name: String) -> Service? { services[name] }

  /// The team that works on the service of `target`; nil where nobody says.
  public func team(of target: String) -> String? { services[service(of: target)]?.team?.value }

  /// Every team that works on a service, each once, sorted.
  public var teams: [String] { Set(services.values.compactMap { $0.team?.value }).sorted() }

  /// Whether a service, or a part of one, is known; true where there is no file.
  public func isKnown(_ target: String) -> Bool {
    !exists || services.keys.contains(service(of: target))
  }

  /// Whether the file lists a service by that very name; true where there is no file.
  public func isListed(_ name: String) -> Bool { !exists || services.keys.contains(name) }

  /// Every known name, sorted.
  public var names: [String] { services.keys.sorted() }
}
