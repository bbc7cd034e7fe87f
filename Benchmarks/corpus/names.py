"""Services, parties and words of the made-up organisation: a shop with its own logistics."""

_AREAS = {
    "sales": "orders baskets storefront pricing vouchers catalogue reviews wishlists",
    "money": "payments invoices ledger refunds fraud-scores tax-tables payouts",
    "goods": "stock warehouse parcels couriers returns suppliers labels routing",
    "people": "accounts sessions messages newsletters consent support-desk loyalty",
    "platform": "gateway event-bus search-index image-store job-runner settings name-service "
    "load-balancers object-store metrics archive build-farm",
}

# Engines by area: what a service of that area keeps its data in.
_STORES = {
    "sales": "mysql", "money": "mysql", "goods": "postgres", "people": "mysql", "platform": "redis",
}

# The busy ones first, as draws prefer the front.
SERVICES = [
    name
    for row in zip(*[(names.split() + [None] * 12)[:12] for names in _AREAS.values()])
    for name in row
    if name
]

AREA = {name: area for area, names in _AREAS.items() for name in names.split()}


def owner(service):
    """Who of the business signs for a service."""
    return f"owner-{AREA[service]}"


def store(service):
    """The datastore of a service."""
    return f"{_STORES[AREA[service]]}-{service}"


# Parties are functions with a number; nobody is given a person's name.
OWNERS = [f"owner-{area}" for area in _AREAS]
ENGINEERS = [f"sre-{n:02}" for n in range(1, 13)]
DEVELOPERS = [f"dev-{n:02}" for n in range(1, 21)]
DATABASE = [f"dba-{n:02}" for n in range(1, 7)]
NETWORK = [f"net-{n:02}" for n in range(1, 5)]
TESTERS = [f"qa-{n:02}" for n in range(1, 7)]
SUPPORT = [f"desk-{n:02}" for n in range(1, 5)]
VENDORS = [f"vendor-{n:02}" for n in range(1, 4)]

EXECUTORS = ENGINEERS + DEVELOPERS + DATABASE + NETWORK
ASSIGNEES = DEVELOPERS + ENGINEERS + DATABASE + NETWORK + TESTERS

TAGS = (
    "mysql release replication capacity latency cache dns failover backup connection-pool "
    "disk-space certificate retry-storm configuration slow-queries network rollback freeze "
    "peak vendor deadlock memory monitoring wrong-data queue migration canary quota clock "
    "semi-sync split-brain auto-increment restore batch autoscaling timeouts sharding vip"
).split()

SITES = ["site-a", "site-b", "site-c", "east-1", "east-2", "west-1", "north-1"]

METRICS = [
    "errors_per_second", "p99_milliseconds", "replica_delay_seconds", "pool_in_use",
    "queue_length", "disk_free_percent", "threads_running", "cache_hits_percent",
    "handshakes_failed", "jobs_waiting",
]

CATEGORIES = [
    "change-control", "capacity", "configuration", "tooling", "monitoring", "design",
    "hidden-dependency", "process", "testing", "dependency-defect", "data-model",
]

FAILURE_CLASSES = [
    "performance", "server-defect", "capacity-limit", "network", "client-defect", "data",
    "host-failure", "environment",
]

SYMPTOMS = [
    "read-timeout", "slow-queries", "too-many-connections", "connection-refused",
    "server-errors", "replication-lag", "tasks-discarded", "missing-rows", "disk-full",
    "name-resolution-failed", "connect-timeout", "writes-stopped",
]

# Half of the documents quote one of the first row, so that `deadline` is a word in half of them.
SIGNATURES_DEADLINE = [
    "deadline exceeded while waiting for {d} after {a}000 ms",
    "call to {d} failed: deadline exceeded (attempt {a})",
    "job {k} passed its deadline of {a} s in state RUNNING",
]
SIGNATURES = [
    "CommunicationsException: last packet received {b} ms ago",
    "ERROR 1040 (HY000): Too many connections",
    "could not resolve host: {d}.internal",
    "write failed: no space left on device (/data/{s})",
    "Lock wait timeout exceeded; try restarting transaction",
    "FATAL: remaining connection slots are reserved",
    "handshake failed: certificate has expired",
    "HikariPool-{a} - Connection is not available",
    "Duplicate entry '{b}' for key 'PRIMARY'",
    "upstream sent no valid header while reading from {h}",
]
