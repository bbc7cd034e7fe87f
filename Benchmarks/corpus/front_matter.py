"""The front matter of a document, as lines."""
from dataclasses import replace
from datetime import timedelta

from . import names
from .yaml import minute, quoted, row, scalar


def lines(story, title, items):
    """All of it, the `---` lines included."""
    out = ["---", *_identity(story, title)]
    if story.frame.type in ("incident", "near-miss"):
        out += _roles(story) + _detection(story)
    if story.frame.type == "incident":
        out += _impact(story)
    if story.frame.type != "guide":
        out += _data_loss(story, items) + _failure(story) + _signatures(story) + _defects(story)
        out += _changes(story, items)
    out += _related(story)
    return out + ["---", ""]


def _identity(story, title):
    out = [f"id: {story.frame.id}", f"title: {quoted(title)}", f"type: {story.frame.type}",
           f"status: {story.status}"]
    if story.frame.type in ("incident", "near-miss"):
        out.append(f"severity: {story.severity}")
    return out + [
        f"timezone: {story.frame.zone}", f"services: {row(story.services)}",
        f"tags: {row(story.tags)}", f"x-date: {story.day_after(1, 10)}",
        f"x-cost-centre: {4_000 + names.SERVICES.index(story.service)}"]


def _roles(story):
    out = ["roles:", f"  commander: {story.commander}", f"  scribe: {story.scribe}"]
    if story.draw.chance(50):
        out.append(f"  communications: {story.draw.one(names.SUPPORT)}")
    return out


def _detection(story):
    method = story.draw.weighted(
        [("monitoring", 60), ("customer", 18), ("staff", 12), ("partner", 7), ("audit", 3)])
    missed = [entry.text for entry in story.entries if entry.kind == "missed"]
    out = ["detection:", f"  method: {method}"]
    if missed:
        out += ["  missed:"] + [f"    - {quoted(text)}" for text in missed]
    return out


def _impact(story):
    draw = story.draw
    if draw.chance(0.5):
        return []
    out = ["impact:"]
    for service in story.services[: draw.number(1, 2)]:
        kind = draw.weighted([("unavailable", 40), ("degraded", 50), ("wrong-data", 10)])
        out += [f"  - service: {service}", f"    kind: {kind}",
                f"    from: {minute(story.start)}", f"    to: {minute(story.resolved)}",
                f"    users: {draw.number(40, 90_000)}", f"    requests: {draw.number(900, 4_000_000)}"]
        if draw.chance(40):
            out.append(f"    note: {quoted(story.any(story.words['impact']))}")
    return out


def _data_loss(story, items):
    draw = story.draw
    touched = any(change.category in ("datastore", "failover") for change in story.changes)
    if not touched and not draw.chance(30) or draw.chance(1):
        return []
    if draw.chance(80):
        return ["data_loss: {none: true, checked: " + quoted(story.any(story.words["detail"])) + "}"]
    state = draw.one(["lost", "diverged", "recovered"])
    return ["data_loss:", f"  - store: {names.store(story.service)}",
            f"    from: {minute(story.start)}", f"    to: {minute(story.resolved)}",
            f"    state: {state}", f"    records: {draw.number(3, 9_000)}",
            *["    reconciled_by: AI-1"] * (items > 0)]


def _failure(story):
    draw = story.draw
    return ["failure:", f"  class: {draw.early(names.FAILURE_CLASSES)}",
            f"  symptom: {draw.early(names.SYMPTOMS)}", f"  component: {names.store(story.service)}"]


def _signatures(story):
    return ["error_signatures:"] + [f"  - {quoted(text)}" for text in story.signatures]


def _defects(story):
    draw = story.draw
    if not draw.chance(8):
        return []
    number = draw.number(1_000, 99_999)
    return ["known_defects:", f"  - id: BUG-{number}", f"    component: {story.service} driver",
            f"    affected: [\"{draw.number(1, 4)}.{draw.number(0, 9)}\"]",
            f"    fixed_in: [\"5.{draw.number(0, 9)}\"]",
            f"    url: https://bugs.shop.example/{number}"]


def _changes(story, items):
    if not story.changes:
        return ["no_changes:", f"  by: {story.scribe}",
                "  searched: [deployments, configuration store, database audit log]"]
    out = ["changes:"]
    for change in story.changes:
        out += _change(story, change, items)
    return out


def _change(story, change, items):
    out = [f"  - id: {change.id}", f"    title: {quoted(change.title)}", f"    kind: {change.kind}",
           f"    relation: {change.relation}", f"    risk: {change.risk}",
           f"    targets: [{change.target}]", f"    category: {change.category}",
           f"    requested_by: {change.requester}", f"    executed_by: {change.executor}"]
    if change.executor in names.VENDORS:
        out.append(f"    sponsor: {story.commander}")
    if change.has_window:
        day = change.started.strftime("%Y-%m-%d")
        out.append(f"    window: {{from: {day} {change.started:%H:%M}, to: {minute(change.ended)}}}")
    out += [f"    started_at: {minute(change.started)}", f"    ended_at: {minute(change.ended)}"]
    if change.is_temporary:
        out += _temporary(story, change)
    if change.has_rollback:
        steps, trigger = story.words["undo"]
        out += ["    rollback:", f"      steps: {scalar(steps)}",
                f"      trigger: {scalar(story.say(trigger))}"]
    elif not story.is_careless:
        out.append("    irreversible: true")
    if change.reason:
        out += ["    emergency:", f"      authority: {story.commander}",
                f"      reason: {quoted(change.reason)}"]
    if change.signoffs:
        out.append("    signoffs:")
    for signoff in change.signoffs:
        out.append(
            f"      - {{by: {signoff.by}, role: {signoff.role}, at: {minute(signoff.at)}, "
            f"decision: approved, scope: [{signoff.scope}]}}")
    return out + _validations(story, change) + _breach(story, change, items)


def _temporary(story, change):
    """The last change undoes the others; what nothing undoes is told by the careless only."""
    day = story.day_after(2, 20)
    last = story.changes[-1]
    if last is not change:
        return [f"    temporary: {{revert_by: {day}, reverted_by: {last.id}}}"]
    return [f"    temporary: {{revert_by: {day}}}"] if story.is_careless else []


def _checks(story, change):
    """The validations, and what came out when a failed one was done again."""
    for check in change.validations:
        yield check
        if check.result != "pass" and not story.is_careless:
            yield replace(check, at=check.at + timedelta(minutes=25), result="pass")


def _validations(story, change):
    out = ["    validations:"] if change.validations else []
    for check in _checks(story, change):
        out += [f"      - kind: {check.kind}", f"        criterion: {quoted(check.criterion)}",
                f"        method: {quoted(check.method)}", f"        by: {check.by}",
                f"        at: {minute(check.at)}", f"        result: {check.result}",
                f"        evidence: {check.evidence}"]
    return out


def _breach(story, change, items):
    if not change.breach:
        return []
    at = story.day_after(1, 3)
    missed = change.breached + ["validation"] * (not change.validations)
    return ["    breach:", f"      controls: [{', '.join(missed)}]",
            f"      facts: {quoted(change.breach)}",
            f"      acknowledged: {{by: {names.owner(story.service)}, role: business-owner, "
            f"at: {at} 10:00}}",
            "      actions: [AI-1]"]


def _related(story):
    draw = story.draw
    relations = [("see-also", 60), ("recurrence-of", 20), ("follows", 15), ("caused-by", 5)]
    out = []
    for _ in range(draw.weighted([(0, 35), (1, 45), (2, 20)])):
        other = story.earlier()
        line = f"  - {{id: {other.id}, relation: {draw.weighted(relations)}}}" if other else ""
        if line and not any(f"id: {other.id}," in known for known in out):
            out.append(line)
    return ["related:", *out] if out else []
