#!/usr/bin/env python3
"""Reads a calendar with python3-icalendar, which is neither ours nor libical's, and prints what it holds, a
line an event. Ends with a message where the calendar is not what RFC 5545 asks of it."""
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    written = file.read()

for number, line in enumerate(written.split(b"\r\n"), 1):
    if len(line) > 75:
        sys.exit(f"line {number} is {len(line)} octets long")
    if b"\n" in line or b"\r" in line:
        sys.exit(f"line {number} does not end with CRLF")
    line.decode("utf-8") if not line.startswith(b" ") else line[1:].decode("utf-8")  # folded between characters

calendar = icalendar.Calendar.from_ical(written)
for name in ("VERSION", "PRODID", "METHOD"):
    print(name.lower(), calendar[name])

seen = set()
for event in calendar.walk("VEVENT"):
    if event.errors:
        sys.exit(f"not understood: {event.errors}")
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "STATUS", "SEQUENCE"):
        if name not in event:
            sys.exit(f"an event has no {name}")
    if event["UID"] in seen:
        sys.exit(f"two events are called {event['UID']}")
    seen.add(event["UID"])
    if event["DTSTART"].params.get("VALUE") != "DATE":
        sys.exit("an event is not all day long")
    alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    print(event["UID"], event["DTSTART"].dt, event["DTSTAMP"].dt.isoformat(), event["STATUS"], event["SEQUENCE"],
          " and ".join(str(alarm) for alarm in alarms))
    print("  " + event["SUMMARY"])
    print("  " + event["DESCRIPTION"].replace("\n", "\n  "))
