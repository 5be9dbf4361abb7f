#!/usr/bin/env python3
"""Writes a folder of invented cases with text evidence, every status among them: for the benchmarks and
for the browser test. The same arguments give the same bytes; nothing in it happened to anybody.

    make_cases.py OUT --cases 200                    a first night
    make_cases.py OUT --cases 200 --changed 2        the same, and 2 of them as they are on the next night
    make_cases.py OUT --cases 200 --broken 1         one of them has a manifest that cannot be read
"""
import argparse
import datetime
import pathlib
import random

# A council answers for as many cases as its weight says: one large one, and districts with a handful.
BODIES = [
    ("Ostrey County Council", 9), ("Greywater City Council", 7), ("Merrowshire County Council", 6),
    ("Thornhaven Metropolitan Borough Council", 5), ("London Borough of Eastmarsh", 5), ("Calderwick Council", 4),
    ("Wexmoor District Council", 2), ("Tessingham District Council", 2), ("Harrowmere Town Council", 1),
    ("Pellow Bay Borough Council", 1),
]
PEOPLE = ["Mrs T", "Mr J", "Ms K", "Mr N", "Mrs G", "Miss L", "Mr D", "Mrs F"]
SUBJECTS = [
    ("Education > Special educational needs", "arrange the specialist teaching in his plan", "special educational needs"),
    ("Housing > Allocations", "assess the application for housing in good time", "housing options"),
    ("Adult care services > Charging", "explain the charge for respite care", "financial assessment"),
    ("Planning > Enforcement", "act on the report of building without permission", "planning enforcement"),
    ("Environment and regulation > Refuse and recycling", "put right the missed collections", "waste contract"),
    ("Benefits and tax > Council tax support", "answer the request for a reduction", "council tax"),
]
TITLES = ["Assistant Director, Education", "Director of Housing", "Head of Adult Social Care", "Chief Executive"]


def in_words(day):
    return f"{day.day} {day:%B} {day.year}"


class Case:
    """What is agreed and what is supplied; `actions` numbers what the program will find, in its order."""

    def __init__(self, number, dice, as_of):
        self.number, self.dice, self.as_of = number, dice, as_of
        self.body = dice.choices([body for body, _ in BODIES], [weight for _, weight in BODIES])[0]
        self.person = dice.choice(PEOPLE)
        self.category, self.failure, self.team = dice.choice(SUBJECTS)
        self.title = dice.choice(TITLES)
        self.amount = dice.choice([150, 200, 250, 300, 450, 500, 750, 1000, 1500])
        self.reference = f"{as_of.year % 100 - 1:02} {number // 1000 % 1000:03} {number % 1000:03}"
        self.paragraphs, self.actions = [], 0
        self.items, self.events, self.requests, self.extensions, self.judgements = [], [], [], [], []
        self.outcome, self.files = None, {}
        self.decided = as_of

    def decide(self, days_ago):
        self.decided = self.as_of - datetime.timedelta(days=days_ago)

    # What is agreed.
    def within(self, period, *duties):
        """A lead-in with its list; returns the numbers of its actions."""
        lines = [f"Within {period} of my final decision, the Council will:"]
        for letter, duty in zip("abcdef", duties):
            last = letter == "abcdef"[len(duties) - 1]
            lines.append(f"      {letter}) {duty}{'.' if last else '; and' if duty is duties[-2] else ';'}")
        self.paragraphs.append("\n".join(lines))
        return [self.next_action() for _ in duties]

    def sentence(self, words):
        self.paragraphs.append(words)
        return self.next_action()

    def next_action(self):
        self.actions += 1
        return self.actions

    def apology(self):
        return f"apologise in writing to {self.person} for its failure to {self.failure}"

    def payment(self):
        return f"pay {self.person} £{self.amount:,} for the distress and uncertainty that this caused"

    def reminder(self):
        return f"remind staff of the {self.team} team by e-mail to record each decision with its reasons"

    def review(self):
        return f"review its procedure for {self.team} cases and tell the Ombudsman what it will change"

    # What is supplied.
    def item(self, action, kind, done, text, sent=2, **more):
        name = f"evidence/{kind.replace('_', '-')}-{action}.txt"
        fields = {"action": action, "kind": kind, "done_on": done, "sent_on": min(done + datetime.timedelta(days=sent), self.as_of)}
        fields.update(more)
        if text is not None:
            fields["file"], self.files[name] = name, text
        self.items.append(fields)

    def apologised(self, action, done):
        self.item(action, "apology_letter", done, to=self.person, text=f"""{self.body}
{in_words(done)}

Dear {self.person}

We apologise that we failed to {self.failure}. That was fault by the Council. I am sorry for the distress and the uncertainty that this caused you. We have changed how we work so that it does not happen again.

Yours sincerely

A B Example
{self.title}
""")

    def paid(self, action, done, amount=None, file=True):
        sum_paid = amount or self.amount
        text = f"""REMITTANCE ADVICE
Payment date: {in_words(done)}
Payee: {self.person}
Amount: £{sum_paid:,}.00
Reference: Ombudsman {self.reference}
"""
        self.item(action, "remittance", done, text if file else None, amount=f"£{sum_paid:,}", to=self.person)

    def reminded(self, action, done):
        self.item(action, "staff_message", done, text=f"""From: Head of Service
To: all staff of the {self.team} team
Date: {in_words(done)}

Please record each decision with its reasons. This follows a decision of the Ombudsman.
""")

    def reviewed(self, action, done):
        self.item(action, "minutes", done, text=f"""MINUTES of the {self.team} board, {in_words(done)}

The board adopted the reviewed procedure for {self.team} cases. It takes effect from {in_words(done)}.
The changes were sent to the Ombudsman.
""")

    # As files.
    def decision(self):
        agreed = "\n".join(f"  {n}. {words}" for n, words in enumerate(self.paragraphs, 5))
        return f"""{self.body} ({self.reference})

Category : {self.category}

Decision : Upheld

Decision date : {self.decided:%d %b %Y}

The Ombudsman’s final decision:

Summary: {self.person} complained that the Council failed to {self.failure}. The Council has agreed to put it right.

The complaint

  1. {self.person} complains that the Council failed to {self.failure}.
  2. {self.person} says that this caused distress and uncertainty.

Back to top

What I found

  3. The Council received the request and did not act on it for {self.dice.randint(3, 14)} months.
  4. That was fault. It left {self.person} not knowing where things stood.

Back to top

Agreed action

{agreed}

Back to top

Final decision

  {5 + len(self.paragraphs)}. I have completed my investigation. I found fault by the Council which caused injustice, and the Council has agreed to put it right.

Back to top

Investigator’s decision on behalf of the Ombudsman
"""

    def evidence(self):
        out = f"schema: amends/evidence/1\nreference: {self.reference}\n"
        for heading, entries in (("items", self.items), ("events", self.events), ("extensions_requested", self.requests)):
            if entries:
                out += f"{heading}:\n" + "".join(entry(fields) for fields in entries)
        return out

    def case_file(self):
        if not (self.extensions or self.judgements or self.outcome):
            return None
        out = f"schema: amends/case/1\nreference: {self.reference}\n"
        for heading, entries in (("extensions", self.extensions), ("judgements", self.judgements)):
            if entries:
                out += f"{heading}:\n" + "".join(entry(fields) for fields in entries)
        if self.outcome:
            name, day = self.outcome
            out += f"outcome: {{name: {name}, recorded_on: {day}}}\n"
        return out


def entry(fields):
    return "".join(f"  {'-' if i == 0 else ' '} {key}: {value}\n" for i, (key, value) in enumerate(fields.items()))


def days(count):
    return datetime.timedelta(days=count)


# The ways in which a case can stand. Each is told by its decision's age in days.
def satisfied(case):
    case.decide(case.dice.randint(45, 400))
    first, second = case.within("one month", case.apology(), case.payment())
    case.apologised(first, case.decided + days(14))
    case.paid(second, case.decided + days(20))
    if case.dice.random() < 0.8:
        case.outcome = ("Remedy complete and satisfied", min(case.decided + days(40), case.as_of))


def satisfied_late(case):
    case.decide(case.dice.randint(60, 400))
    first, second, third = case.within("one month", case.apology(), case.payment(), case.reminder())
    case.apologised(first, case.decided + days(25))
    case.paid(second, case.decided + days(33 + case.dice.randint(0, 20)))
    case.reminded(third, case.decided + days(20))
    if case.dice.random() < 0.8:
        case.outcome = ("Remedy completed late", min(case.decided + days(58), case.as_of))


def overdue(case):
    case.decide(case.dice.choice([32, 33, 36, 40, 45, 52, 61, 75, 100, 140, 220]))
    first, second = case.within("one month", case.apology(), case.payment())
    case.within("three months", case.reminder(), case.review())
    how = case.dice.randrange(4)
    if how > 0:
        case.apologised(first, case.decided + days(20))
    if how == 2:
        case.paid(second, case.decided + days(24), amount=case.amount - 50)
    if how == 3:
        case.paid(second, case.decided + days(24), file=False)


def newly_overdue(case):
    case.decide((case.as_of - months_before(case.as_of - days(1), 1)).days)
    first, _ = case.within("one month", case.apology(), case.payment())
    case.apologised(first, case.decided + days(20))


def due_soon(case):
    case.decide(case.dice.randint(17, 29))
    first, _ = case.within("one month", case.apology(), case.payment())
    case.within("three months", case.reminder(), case.review())
    if case.dice.random() < 0.5:
        case.apologised(first, case.decided + days(10))


def still_open(case):
    case.decide(case.dice.randint(1, 14))
    case.within("one month", case.apology(), case.payment())
    case.within("two months", case.reminder())
    case.within("three months", case.review())


def awaiting(case):
    case.decide(case.dice.randint(20, 200))
    first, = [case.sentence(f"Within one month of my final decision, the Council will {case.apology()}.")]
    case.sentence(f"Within six weeks of receiving {case.person}’s receipts, the Council will reimburse the cost of "
                  f"travel, up to £{case.amount}.")
    case.apologised(first, case.decided + days(15))


def for_a_person(case):
    case.decide(case.dice.randint(25, 90))
    first, second = case.within("one month", case.apology(), f"offer {case.person} suitable accommodation")
    case.apologised(first, case.decided + days(15))
    done = case.decided + days(18)
    case.item(second, "service_record", done, to=case.person, text=f"""OFFER OF ACCOMMODATION
Date: {in_words(done)}
To: {case.person}
A flat with two bedrooms on the ground floor. The tenancy started on {in_words(done)}.
""")


def extended(case):
    case.decide(case.dice.randint(40, 70))
    first, second = case.within("one month", case.apology(), case.review())
    case.apologised(first, case.decided + days(12))
    case.extensions.append({"action": second, "to": case.decided + days(case.dice.randint(38, 100)),
                            "agreed_by": "Investigator", "agreed_on": case.decided + days(24), "reason": "date of the board"})


def asks_for_time(case):
    case.decide(case.dice.randint(20, 45))
    _, second = case.within("one month", case.apology(), case.review())
    case.requests.append({"action": second, "to": case.decided + days(75), "asked_on": case.decided + days(19),
                          "reason": "the board meets every two months"})


def partly_not_applicable(case):
    case.decide(case.dice.randint(15, 60))
    first = case.sentence(f"Within one month of my final decision, the Council will {case.apology()}.")
    second = case.sentence(f"If {case.person} asks for it in writing, the Council will within two weeks give "
                           "a copy of the notes of the visit.")
    case.apologised(first, case.decided + days(9))
    case.events.append({"action": second, "event": "request in writing", "did_not_arise": "true",
                        "reason": "no request came"})


def months_before(day, count):
    month = (day.month - 1 - count) % 12 + 1
    year = day.year + (day.month - 1 - count) // 12
    return datetime.date(year, month, min(day.day, 28))


WAYS = [(satisfied, 30), (satisfied_late, 9), (overdue, 10), (newly_overdue, 1), (due_soon, 14), (still_open, 16),
        (awaiting, 5), (for_a_person, 5), (extended, 5), (asks_for_time, 3), (partly_not_applicable, 2)]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make(number, args):
    dice = random.Random(f"{args.seed}/{number}")
    case = Case(number, dice, args.as_of)
    # Every way stands among the first eleven, so that a small folder has all of them.
    ways = [way for way, _ in WAYS]
    way = ways[number - 1] if number <= len(ways) else dice.choices(ways, [weight for _, weight in WAYS])[0]
    if args.open_only and way in (satisfied, satisfied_late):
        way = still_open
    way(case)
    return case


def change(case):
    """What comes in on the next night: the payment, where it was not shown; else more time for the last action."""
    if "pay " in case.paragraphs[0] and not any(item["kind"] == "remittance" for item in case.items):
        case.paid(2, case.as_of - days(1))
    else:
        case.extensions.append({"action": case.actions, "to": case.as_of + days(60), "agreed_by": "Investigator",
                                "agreed_on": case.as_of - days(1), "reason": "staff are away"})


def put(case, folder, changed, broken):
    write(folder / "decision.txt", case.decision())
    if changed:
        change(case)
    for name, text in case.files.items():
        write(folder / name, text)
    write(folder / "evidence.yaml", case.evidence() + ("items: again\n" if broken else ""))
    if case.case_file():
        write(folder / "case.yaml", case.case_file())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--changed", type=int, default=0, help="of so many, spread evenly, the evidence is another one")
    parser.add_argument("--broken", type=int, default=0, help="the last so many have a manifest that cannot be read")
    parser.add_argument("--open-only", action="store_true", help="no case in which everything is done")
    parser.add_argument("--as-of", type=datetime.date.fromisoformat, default=datetime.date(2026, 5, 13))
    parser.add_argument("--seed", default="1")
    args = parser.parse_args()
    every = args.cases // args.changed if args.changed else 0
    for number in range(1, args.cases + 1):
        case = make(number, args)
        folder = args.out / case.reference.replace(" ", "")
        changed = every and number % every == 0 and number // every <= args.changed
        put(case, folder, changed, broken=number > args.cases - args.broken)


if __name__ == "__main__":
    main()
