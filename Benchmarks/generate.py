#!/usr/bin/env python3
"""Writes a made-up knowledge base: OUT/incidents, OUT/policy, OUT/postmortem.yml.

Document i depends on the seed and i alone: 100 documents are the first 100 of 10,000.
"""
import argparse
import os
import shutil
import sys

from corpus import policy
from corpus.document import document


def write(path, text):
    """Writes a file with its folders; returns its size in bytes."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    content = text.encode("utf-8")
    with open(path, "wb") as file:
        file.write(content)
    return len(content)


def generate(out, count, seed=1):
    """Writes the knowledge base; returns the bytes of its documents."""
    for path, text in policy.files().items():
        write(os.path.join(out, path), text)
    size = 0
    for number in range(1, count + 1):
        path, text = document(seed, number)
        size += write(os.path.join(out, path), text)
    return size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", help="folder to write to")
    parser.add_argument("count", type=int, help="number of documents")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--clean", action="store_true", help="delete what a former run left in OUT")
    options = parser.parse_args()
    if options.count < 1:
        parser.error("the number of documents is at least 1")
    if options.clean:
        for part in ("incidents", "policy", "build"):
            shutil.rmtree(os.path.join(options.out, part), ignore_errors=True)
    elif os.path.isdir(os.path.join(options.out, "incidents")):
        sys.exit(f"{options.out}/incidents is there already; --clean deletes it first")
    size = generate(options.out, options.count, options.seed)
    print(f"{options.count} documents, {size} bytes, {size // options.count} each")


if __name__ == "__main__":
    main()
