// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same bar: Swift 6 language mode and no warnings. That nobody reads a
/// property of an object while it is written is checked as it runs in debug builds, with which all
/// tests run; in a release it would cost a call for each of a thousand looks at a document.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

let package = Package(
  name: "postmortem",
  products: [.executable(name: "postmortem", targets: ["postmortem"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CByteMasks"),
    .target(name: "CTheme"),
    .target(name: "CMarkdownArena", dependencies: ["CCMarkGFM"]),
    .target(name: "CRulePages"),
    .target(name: "CSHA256"),
    .target(name: "CTemplates"),

    .target(
      name: "Documents",
      dependencies: ["CByteMasks", "CCMarkGFM", "CLibYAML", "CMarkdownArena", "CSHA256"],
      swiftSettings: strict),
    .target(name: "Incidents", dependencies: ["Documents"], swiftSettings: strict),
    .target(
      name: "Provenance", dependencies: ["Documents", "Incidents"], swiftSettings: strict),
    .target(
      name: "Authoring", dependencies: ["CTemplates", "Documents", "Incidents"],
      swiftSettings: strict),
    .target(
      name: "Lint", dependencies: ["CRulePages", "Documents", "Incidents"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "Documents", "Incidents", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Documents", "Incidents", "Store"], swiftSettings: strict),
    .target(
      name: "Site", dependencies: ["CTheme", "Documents", "Incidents", "Reports", "Store"],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: [
        "Documents", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "postmortem",
      dependencies: [
        "Documents", "Incidents", "Provenance", "Authoring", "Lint", "Store", "Reports", "Site",
        "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "DamagedText", dependencies: ["Documents"], path: "Tests/DamagedText",
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "DamagedText"], swiftSettings: strict),
    .testTarget(
      name: "IncidentsTests", dependencies: ["Incidents", "Documents", "DamagedText"],
      swiftSettings: strict),
    .testTarget(
      name: "AuthoringTests", dependencies: ["Authoring", "Incidents", "Documents"],
      swiftSettings: strict),
    .testTarget(
      name: "ProvenanceTests", dependencies: ["Provenance", "Incidents", "Documents"],
      swiftSettings: strict),
    .testTarget(
      name: "LintTests", dependencies: ["Lint", "Incidents", "Documents", "DamagedText"],
      swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "Incidents", "Documents", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Store", "Incidents", "Documents"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteTests", dependencies: ["Site", "Reports", "Store", "Incidents", "Documents"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "postmortem", "Documents", "DamagedText", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
