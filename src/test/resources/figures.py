"""Counts the figures once more, from rows as they lie in the database, by rules written down here anew."""
import datetime
import json
import sys
import zoneinfo

data = json.load(sys.stdin)
NOW = data["now"]
DAY = 86_400
VOID = {"RESUMED", "REASSIGNED", "RESCHEDULED"}
TOUCH_TYPES = {"SDR_TO_AE", "AE_TO_CS"}
WITH_SENDER = {"DRAFT", "READY", "RETURNED"}
IN_TIME = {
    "ACKNOWLEDGED_IN_TIME": "ACKNOWLEDGE",
    "TOUCHED_IN_TIME": "FIRST_TOUCH",
    "CONFIRMED_IN_TIME": "CONFIRMATION",
    "PREPARED_IN_TIME": "PREPARE",
    "FEEDBACK_IN_TIME": "FEEDBACK",
}


def verdict(deadline):
    """True for kept, False for missed, None for what says nothing."""
    due, closed, paused, by = (deadline[k] for k in ("due", "closed", "paused", "by"))
    if closed is None:
        return None if paused is not None or NOW <= due else False
    kept = (closed if paused is None else paused) <= due
    return None if by in VOID or by == "RETURNED" and kept else kept


def end_of_day(at, zone):
    local = datetime.datetime.fromtimestamp(at, zoneinfo.ZoneInfo(zone)).date()
    midnight = datetime.datetime.combine(local + datetime.timedelta(days=1), datetime.time())
    return midnight.replace(tzinfo=zoneinfo.ZoneInfo(zone)).timestamp()


def played(spans):
    """Milliseconds; stretches may overlap."""
    length, end = 0, -1
    for start, stop in sorted(spans):
        start = max(start, end)
        length += max(0, stop - start)
        end = max(end, stop)
    return length


counts = {}
waits = []
open_waits = young = 0


def count(name, answer):
    hits, of, left = counts.get(name, (0, 0, 0))
    if answer is None:
        counts[name] = (hits, of, left + 1)
    else:
        counts[name] = (hits + bool(answer), of + 1, left)


for h in data["handoffs"]:
    out = h["out"]
    if out is None or not data["from"] <= out < data["to"] or h["receiver"] is None:
        continue
    touch_type = h["type"] in TOUCH_TYPES
    touches = [e["at"] for e in h["events"] if e["kind"] == "TOUCHED" and e["at"] >= out]
    accepts = [e["at"] for e in h["events"] if e["kind"] == "ACCEPTED" and e["at"] >= out]
    touched = touches[0] if touches else None
    returned = h["status"] in WITH_SENDER
    for name, limit in (("TOUCHED_WITHIN_HOUR", out + 3_600), ("TOUCHED_SAME_DAY", end_of_day(out, h["zone"]))):
        if not touch_type:
            count(name, None)
        elif touched is not None:
            count(name, touched < limit)
        else:
            count(name, None if returned or NOW < limit else False)
    for name, kind in IN_TIME.items():
        verdicts = [v for v in (verdict(d) for d in h["deadlines"] if d["kind"] == kind) if v is not None]
        count(name, all(verdicts) if verdicts else None)
    count("BOOKED", h["meeting"] if touch_type else None)
    count("HELD", None if h["outcome"] in (None, "RESCHEDULED") else h["outcome"] == "HELD")
    count("NOTHING_REPEATED", None if h["repeated"] is None else h["repeated"] == "NOTHING")
    watched = h["length"] is not None and h["length"] > 0 and 100 * played(h["played"]) // h["length"] >= 90
    fresh = not accepts and touched is None and out + DAY > NOW
    count("WATCHED", None if not watched and (returned or fresh) else watched)
    if touch_type:
        if touched is not None:
            waits.append(touched - out)
        elif not returned:
            if out + DAY > NOW:
                young += 1
            else:
                open_waits += 1

waits.sort()
ordered = waits + [None] * open_waits
n = len(ordered)
middle = None
if n:
    low, high = ordered[(n - 1) // 2], ordered[n // 2]
    middle = None if low is None or high is None else (low + high) / 2
for name, (hits, of, left) in sorted(counts.items()):
    print(name, hits, of, left)
print("MEDIAN", -1 if middle is None else round(middle), n, young)
