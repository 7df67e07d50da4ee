"""Counts the figures once more, from rows as they lie in the database, by rules written down here anew."""
import datetime
import json
import sys
import zoneinfo

data = json.load(sys.stdin)
NOW = data["now"]
DAY = 86_400
TOUCH_TYPES = {"SDR_TO_AE", "AE_TO_CS"}
WITH_SENDER = {"DRAFT", "READY", "RETURNED"}
IN_TIME = {
    "ACKNOWLEDGED_IN_TIME": "ACKNOWLEDGE",
    "TOUCHED_IN_TIME": "FIRST_TOUCH",
    "CONFIRMED_IN_TIME": "CONFIRMATION",
    "PREPARED_IN_TIME": "PREPARE",
    "FEEDBACK_IN_TIME": "FEEDBACK",
}


FULFILS = {
    "ACKNOWLEDGE": {"ACCEPTED", "TOUCHED"},
    "FIRST_TOUCH": {"TOUCHED"},
    "CONFIRMATION": {"CONFIRMED", "TOUCHED"},
    "PREPARE": {"PREPARED"},
    "FEEDBACK": {"FEEDBACK_GIVEN"},
}


def verdict(deadline):
    """True for kept, False for missed, None for what says nothing: judged when its moment has come, not before."""
    due, closed, paused, by = (deadline[k] for k in ("due", "closed", "paused", "by"))
    if NOW < due or paused is not None and paused <= due:
        return None
    if closed is None or closed > due:
        return False
    return True if by in FULFILS[deadline["kind"]] else None


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
    # The last round alone, in the order in which it counts.
    last = max(i for i, e in enumerate(h["events"]) if e["kind"] == "HANDED_OFF")
    touches = [max(e["at"], out) for e in h["events"][last:] if e["kind"] == "TOUCHED"]
    touched = touches[0] if touches else None
    ways = [e["kind"] for e in h["events"] if e["kind"] in ("HANDED_OFF", "RETURNED")]
    returned = h["status"] in WITH_SENDER or h["status"] == "CLOSED" and ways[-1] == "RETURNED"
    # A table of old handoffs may not say when the first touch was.
    imported = any(e["kind"] == "IMPORTED" for e in h["events"])
    promised = any(d["kind"] == "FIRST_TOUCH" for d in h["deadlines"] if d["started"] >= out)
    untold = touched is None and imported and not promised
    for name, limit in (("TOUCHED_WITHIN_HOUR", out + 3_600), ("TOUCHED_SAME_DAY", end_of_day(out, h["zone"]))):
        if not touch_type:
            count(name, None)
        elif NOW < limit:
            count(name, None)
        elif touched is not None:
            count(name, touched < limit)
        else:
            count(name, None if returned or untold else False)
    for name, kind in IN_TIME.items():
        mine = [d for d in h["deadlines"] if d["kind"] == kind and d["started"] >= out]
        verdicts = [v for v in map(verdict, mine) if v is not None]
        count(name, all(verdicts) if verdicts else None)
    count("BOOKED", h["meeting"] if touch_type else None)
    stages = [e["payload"]["stage"] for e in h["events"] if e["kind"] == "DEAL_MOVED"]
    stage = stages[-1] if stages else "NOT_YET"
    count("OPPORTUNITY", None if stage == "NOT_YET" else stage in ("OPPORTUNITY", "WON", "LOST"))
    count("WON", stage == "WON" if stage in ("WON", "LOST") else None)
    if h["outcome"] is None:
        met = [e["payload"]["outcome"] for e in h["events"] if e["kind"] == "MET"]
        h["outcome"] = met[-1] if met else None
    count("HELD", None if h["outcome"] in (None, "RESCHEDULED") else h["outcome"] == "HELD")
    count("NOTHING_REPEATED", None if h["repeated"] is None else h["repeated"] == "NOTHING")
    watched = h["length"] is not None and h["length"] > 0 and 100 * played(h["played"]) // h["length"] >= 90
    count("WITH_BRIEFING", h["length"] is not None)
    count("WATCHED", None if h["length"] is None or returned or out + DAY > NOW else watched)
    count("COVERED", None if returned or out + DAY > NOW else h["length"] is not None and watched)
    if touch_type and not untold and (touched is not None or not returned):
        if out + 3 * DAY > NOW:
            young += 1
        elif touched is None:
            open_waits += 1
        else:
            waits.append(touched - out)

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
