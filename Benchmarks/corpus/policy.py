"""Configuration and policy of the knowledge base."""
from . import names


def files():
    """Path and text of each file."""
    return {
        "postmortem.yml": "\n".join([
            "title: Incidents of a made-up shop", "language: en", "timezone: UTC",
            "site: {url: https://incidents.shop.example/}", "severities: [SEV1, SEV2, SEV3, SEV4]",
            "incidents: incidents", ""]),
        "policy/services.yml": _services(),
        "policy/people.yml": _people(),
        "policy/vocabulary.yml": _vocabulary(),
    }


def _services():
    out = []
    for number, service in enumerate(names.SERVICES):
        area = names.AREA[service]
        out += [f"{service}:", f"  tier: {1 + min(number // 10, 2)}",
                f"  business_owner: {names.owner(service)}",
                f"  technical_owner: {names.DEVELOPERS[number % len(names.DEVELOPERS)]}",
                f"  team: team-{area}", f"  stores: [{names.store(service)}]"]
    return "\n".join([*out, ""])


def _people():
    roles = [
        ("business-owner", names.OWNERS), ("sre", names.ENGINEERS), ("dba", names.DATABASE),
        ("network", names.NETWORK), ("qa", names.TESTERS), ("desk", names.SUPPORT),
        ("vendor-ops", names.VENDORS), ("dev-lead", names.DEVELOPERS),
    ]
    out = []
    for role, people in roles:
        for person in people:
            organisation = "vendor" if role == "vendor-ops" else "internal"
            out += [f"{person}:", f"  emails: [{person}@shop.example]",
                    f"  organisation: {organisation}", f"  team: {role}",
                    f"  roles: [{{role: {role}, from: 2018-01-01}}]"]
    return "\n".join([*out, ""])


def _vocabulary():
    parts = [("cause_categories", names.CATEGORIES), ("failure_classes", names.FAILURE_CLASSES),
             ("symptoms", names.SYMPTOMS), ("tags", names.TAGS)]
    out = []
    for part, words in parts:
        out += [f"{part}:"] + [f"  {word}: {word.replace('-', ' ')}" for word in words]
    return "\n".join([*out, ""])
