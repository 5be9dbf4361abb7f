#!/usr/bin/env python3
"""Prints a made statement that is one long list, for measuring how the time of `amends extract` grows with it.

  tests/bench/long_list.py 10 > /tmp/list.txt                      10 MB of list items
  tests/bench/long_list.py 0.2 --shape sentence > /tmp/list.txt    one sentence of many duties
  tests/bench/long_list.py 1 --shape paragraphs > /tmp/list.txt    numbered paragraphs that look back at one another
"""
import argparse
import random

HEAD = """Harrowdene Borough Council (23 001 234)

Decision date : 12 Mar 2024

The Ombudsman's final decision:

Agreed action

1. Within one month of my final decision the Council will:"""
TAIL = "\nFinal decision\n\nI have completed my investigation."

PEOPLE = ["Mrs T", "Mr B", "Ms K", "Mr and Mrs L", "Miss D", "the complainant", "the resident", "Mr R's mother"]
FAULTS = ["the delay", "its poor communication", "missed bin collections", "the distress caused",
          "failing to assess his needs", "the lost school provision", "the way it handled the complaint",
          "not reviewing the care plan", "the uncertainty"]
TOPICS = ["housing allocations", "homelessness applications", "blue badge renewals", "adult safeguarding",
          "council tax recovery", "direct payments", "planning enforcement", "taxi licensing"]
STAFF = ["staff", "social workers", "its housing officers", "case officers", "call handlers"]


def duty(pick, number):
    """One duty's words, without the mark that ends it."""
    return pick([
        f"apologise to {pick(PEOPLE)} for {pick(FAULTS)} and for {pick(FAULTS)}, and explain what it has learned",
        f"pay {pick(PEOPLE)} £{number % 40 * 50 + 50} for {pick(FAULTS)} and the avoidable time and trouble that followed",
        f"review its procedure for {pick(TOPICS)} and tell us the outcome, with a copy of any changed guidance",
        f"remind {pick(STAFF)} of the need to keep clear records of decisions about {pick(TOPICS)}",
        f"write to {pick(PEOPLE)} to explain how it will deal with {pick(TOPICS)} in future",
        f"carry out a new assessment of the needs of {pick(PEOPLE)} within {number % 11 + 2} weeks",
        f"provide training to {pick(STAFF)} on {pick(TOPICS)}, so that these failings do not happen again",
        f"produce an action plan for {pick(TOPICS)} and share this with the Ombudsman within {number % 3 + 2} months",
    ])


def written(shape, pick, number):
    if shape == "items":
        return f"- {duty(pick, number)};\n"
    if shape == "sentence":
        return f"apologise to Mrs T for delay {number} and pay her £{number % 900 + 50} for the distress, "
    return (f"\n{number + 2}. The Council will remind its staff of taxi licences {number}. It should complete the "
            f"reminder within {number % 9 + 2} weeks of the inspection.\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("megabytes", type=float)
    arguments.add_argument("--shape", choices=["items", "sentence", "paragraphs"], default="items")
    asked = arguments.parse_args()
    pick = random.Random(7).choice
    print(HEAD)
    size = number = 0
    while size < asked.megabytes * 1_000_000:
        words = written(asked.shape, pick, number)
        print(words, end="")
        size += len(words.encode())
        number += 1
    print(TAIL)


if __name__ == "__main__":
    main()
