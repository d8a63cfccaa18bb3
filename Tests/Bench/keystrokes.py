"""keystrokes.py: the language server on a large document, how long after a keystroke an editor hears what is wrong. `make bench` calls this
from the top.

A claim is open and its statement is typed in, a letter at a time and faster than the whole document is checked, with a wrong
choice in every other version. Measured is the time from sending a change until what is found in that version arrives; and at the
end, after a pause, until the check of the whole document has added what only it can tell.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import bench  # noqa: E402

METHOD = "textDocument/publishDiagnostics"


class Server:
    """A language server, and when each of its messages arrived."""

    def __init__(self, binary, folder):
        environment = {**os.environ, "GROEI_DICTIONARIES": ""}
        self.process = subprocess.Popen([binary, "lsp"], cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.arrived = []
        self.news = threading.Condition()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        while line := self.process.stdout.readline():
            length = int(line.split(b":")[1])
            self.process.stdout.readline()
            message = json.loads(self.process.stdout.read(length))
            with self.news:
                self.arrived.append((time.perf_counter(), message))
                self.news.notify()

    def send(self, method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()
        return time.perf_counter()

    def wait(self, wanted, seconds=120):
        """When the first message came that is wanted, of those that came and are still to come."""
        with self.news:
            while True:
                for moment, message in self.arrived:
                    if wanted(message):
                        return moment
                if not self.news.wait(seconds):
                    sys.exit("keystrokes: the server does not answer")


def main():
    parser = argparse.ArgumentParser(description="diagnostics while somebody types")
    parser.add_argument("--groei", required=True, help="the binary to measure")
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("records", type=int, nargs="?", default=10_000)
    options = parser.parse_args()
    groei = bench.binary(options.groei)
    folder = bench.prepare(options.records)
    name = sorted(os.listdir(f"{folder}/corpus/claims"))[0]
    with open(f"{folder}/corpus/claims/{name}", encoding="utf-8") as file:
        text = file.read()
    uri = f"file://{os.path.realpath(folder)}/corpus/claims/{name}"
    server = Server(groei, folder)
    capabilities = {"textDocument": {"publishDiagnostics": {"versionSupport": True}}}
    server.send("initialize", {"rootUri": f"file://{os.path.realpath(folder)}", "capabilities": capabilities}, id=1)
    server.wait(lambda m: m.get("id") == 1)
    server.send("initialized", {})
    server.send("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 0, "text": text}})

    def told(version, holds=lambda found: True):
        return lambda m: m.get("method") == METHOD and m["params"]["uri"] == uri and m["params"].get("version") == version and holds(m["params"]["diagnostics"])

    server.wait(told(0))
    time.sleep(1)
    waits = []
    for version in range(1, options.keys + 1):
        typed = text.replace("statement: ", "statement: " + "x" * version, 1)
        if version % 2:
            typed = typed.replace("direction: ", "direction: x", 1)
        sent = server.send("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": typed}]})
        waits.append(server.wait(told(version, lambda found: bool(found) == bool(version % 2))) - sent)
        time.sleep(0.05)
    # A statement that another claim of the same source has, only the whole check can tell.
    other = {"uri": f"file://{os.path.realpath(folder)}/corpus/claims/typing-copy.yaml", "languageId": "yaml", "version": 0, "text": text}
    server.send("textDocument/didChange", {"textDocument": {"uri": uri, "version": 1000}, "contentChanges": [{"text": text}]})
    sent = server.send("textDocument/didOpen", {"textDocument": other})
    whole = server.wait(lambda m: m.get("method") == METHOD and any(d["code"] == "repeated-statement" for d in m["params"]["diagnostics"])) - sent
    server.send("shutdown", None, id=2)
    server.send("exit", None)
    server.process.wait(10)
    print(f"\ntyping in a document of {options.records:,} records, {options.keys} keystrokes")
    print(f"  from a keystroke to what is found in the record: median {bench.seconds(statistics.median(waits))}, most {bench.seconds(max(waits))}")
    print(f"  from the last one to what the whole document says: {bench.seconds(whole)}")


main()
