#!/usr/bin/env python3
"""A client of `groei lsp` that speaks the protocol as an editor does; Python's standard library only.

Run in the folder of a document with the binary as argument. It prints what it asked and what came back, paths as they are in
the document, so that the output can be compared with a snapshot. It writes no files but the one that the server asks to rename.
"""
import json
import os
import subprocess
import sys
import threading
import queue
from urllib.parse import quote, unquote

TIMEOUT = 60


class Client:
    def __init__(self, binary):
        self.server = subprocess.Popen([binary, "lsp", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.arrived = queue.Queue()
        self.waiting = []
        self.count = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        out = self.server.stdout
        while True:
            length = None
            while True:
                line = out.readline()
                if not line:
                    self.arrived.put(None)
                    return
                if line == b"\r\n":
                    break
                name, value = line.decode("ascii").split(":", 1)
                if name.lower() == "content-length":
                    length = int(value)
            self.arrived.put(json.loads(out.read(length).decode("utf-8")))

    def send(self, message):
        self.send_raw(json.dumps(message, ensure_ascii=False).encode("utf-8"))

    def send_raw(self, body):
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def notify(self, method, params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method, params):
        self.count += 1
        self.send({"jsonrpc": "2.0", "id": self.count, "method": method, "params": params})
        number = self.count
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def wait(self, wanted):
        """The first message that is wanted, of those that came before and those that are still to come."""
        for message in self.waiting:
            if wanted(message):
                self.waiting.remove(message)
                return message
        while True:
            message = self.arrived.get(timeout=TIMEOUT)
            if message is None:
                sys.exit("the server went away")
            if "method" in message and "id" in message:
                print("  (server asks: %s)" % message["method"])
                self.send({"jsonrpc": "2.0", "id": message["id"], "result": None})
            elif wanted(message):
                return message
            else:
                self.waiting.append(message)

    def diagnostics(self, uri, version=None, wanted=lambda found: True):
        """What is told first of a version, or first as is wanted; of a file that is not open there is no version."""
        return self.wait(
            lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri
            and m["params"].get("version") == version and wanted(m["params"]["diagnostics"]))["params"]["diagnostics"]


root = os.path.realpath(os.getcwd())
texts, versions = {}, {}


def uri(path):
    return "file://" + quote(os.path.join(root, path), safe="/-._~")


def path(uri):
    return os.path.relpath(unquote(uri[len("file://"):]), root)


def place(range):
    start, end = range["start"], range["end"]
    return "%d:%d-%d:%d" % (start["line"] + 1, start["character"] + 1, end["line"] + 1, end["character"] + 1)


def index(text, position):
    """The index in a Python string of a position in UTF-16 units."""
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[:position["line"]])
    line = lines[position["line"]].encode("utf-16-le")
    return start + len(line[:2 * position["character"]].decode("utf-16-le"))


def apply(text, edits):
    for edit in sorted(edits, key=lambda e: (e["range"]["start"]["line"], e["range"]["start"]["character"]), reverse=True):
        text = text[:index(text, edit["range"]["start"])] + edit["newText"] + text[index(text, edit["range"]["end"]):]
    return text


def after(text, words):
    """The position behind the first place where a text has these words."""
    before = text[:text.index(words) + len(words)]
    last = before.split("\n")[-1]
    return {"line": before.count("\n"), "character": len(last.encode("utf-16-le")) // 2}


def at(name, words):
    return {"textDocument": {"uri": uri(name)}, "position": after(texts[name], words)}


def say(title):
    print("\n== " + title)


def show(text, indent="  | "):
    print("\n".join(indent + line for line in text.rstrip("\n").split("\n")))


def open_document(client, name, language="yaml"):
    with open(os.path.join(root, name), encoding="utf-8") as file:
        texts[name] = file.read()
    versions[name] = 1
    client.notify("textDocument/didOpen", {"textDocument": {"uri": uri(name), "languageId": language, "version": 1, "text": texts[name]}})


def change(client, name, old, new):
    """An incremental change: the first `old` becomes `new`."""
    text = texts[name]
    end = after(text, old)
    start = after(text[:text.index(old)] or "", text[:text.index(old)]) if text.index(old) else {"line": 0, "character": 0}
    versions[name] += 1
    client.notify("textDocument/didChange", {
        "textDocument": {"uri": uri(name), "version": versions[name]},
        "contentChanges": [{"range": {"start": start, "end": end}, "text": new}]})
    texts[name] = text.replace(old, new, 1)


def tell(client, name, wanted=lambda found: True):
    found = client.diagnostics(uri(name), versions.get(name), wanted)
    print("  %s: %s" % (name, "nothing to say" if not found else ""))
    for item in found:
        print("    %s %d [%s] %s" % (place(item["range"]), item["severity"], item["code"], item["message"].replace("\n", " / ")))
    return found


def main():
    client = Client(sys.argv[1])
    claim = "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml"
    section = "corpus/sections/inleiding.md"

    say("before initialize")
    print("  error %d" % client.request("textDocument/hover", {})["error"]["code"])

    say("initialize")
    result = client.request("initialize", {
        "processId": os.getpid(), "locale": "nl-NL", "rootUri": uri("."), "workspaceFolders": [{"uri": uri(""), "name": "document"}],
        "capabilities": {
            "general": {"positionEncodings": ["utf-16"]},
            "workspace": {"workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"]},
                          "didChangeWatchedFiles": {"dynamicRegistration": True}},
            "textDocument": {
                "hover": {"contentFormat": ["markdown", "plaintext"]}, "publishDiagnostics": {"versionSupport": True},
                "completion": {"completionItem": {"snippetSupport": False}}, "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}})["result"]
    print("  %s, %s" % (result["serverInfo"]["name"], result["capabilities"]["positionEncoding"]))
    print("  " + ", ".join(sorted(name for name in result["capabilities"] if name.endswith("Provider"))))
    client.notify("initialized", {})
    print("  " + client.wait(lambda m: m.get("method") == "window/logMessage")["params"]["message"].replace(root, "<map>"))

    say("didOpen")
    open_document(client, claim)
    tell(client, claim)

    say("didChange: a word that is none of the choices, behind an emoji")
    change(client, claim, "zelfvertrouwen voor de klas", "zelfvertrouwen 🎓 voor de klas")
    change(client, claim, "direction: supports", "direction: ondersteunt")
    tell(client, claim)

    say("codeAction")
    line = after(texts[claim], "direction: onder")
    actions = client.request("textDocument/codeAction", {
        "textDocument": {"uri": uri(claim)}, "range": {"start": line, "end": line}, "context": {"diagnostics": []}})["result"]
    for action in actions:
        print("  " + action["title"])
    edits = actions[0]["edit"]["documentChanges"][0]["edits"]
    show(apply(texts[claim], edits))
    change(client, claim, "direction: ondersteunt", "direction: supports")
    tell(client, claim)

    say("didChange: while somebody types, the text cannot be read")
    change(client, claim, "basis: empirical\n", "basis: empirical\nstat")
    tell(client, claim)

    say("completion of a field, in that text")
    items = client.request("textDocument/completion", at(claim, "empirical\nstat"))["result"]["items"]
    status = next(item for item in items if item["label"] == "status")
    print("  %d fields; status: %s" % (len(items), status["detail"]))
    show(status["documentation"]["value"])
    edit = status["textEdit"]
    change(client, claim, "empirical\nstat", "empirical\n" + edit["newText"])

    say("completion of a choice")
    for item in client.request("textDocument/completion", at(claim, "status: "))["result"]["items"]:
        print("  %s: %s" % (item["label"], item["detail"]))

    say("completion of a reference")
    change(client, claim, "\nstatus: ", "\n")
    change(client, claim, "about:\n", "about:\n  - tijd\n")
    for item in client.request("textDocument/completion", at(claim, "  - tijd"))["result"]["items"]:
        print("  %s: %s" % (item["label"], item["detail"]))
    change(client, claim, "  - tijd\n", "")

    say("hover over a field")
    show(client.request("textDocument/hover", at(claim, "direc"))["result"]["contents"]["value"])

    say("hover over a reference")
    show(client.request("textDocument/hover", at(claim, "effect/zelf"))["result"]["contents"]["value"])

    say("definition, of a field and of a link")
    print("  " + path(client.request("textDocument/definition", at(claim, "source: voorbeeld"))["result"]["uri"]))
    open_document(client, section, "markdown")
    print("  " + path(client.request("textDocument/definition", at(section, "](claim/voor"))["result"]["uri"]))

    say("references")
    for item in client.request("textDocument/references", {**at(claim, "effect/zelf"), "context": {"includeDeclaration": True}})["result"]:
        print("  %s %s" % (path(item["uri"]), place(item["range"])))

    say("documentSymbol")
    for symbol in client.request("textDocument/documentSymbol", {"textDocument": {"uri": uri(claim)}})["result"]:
        print("  %s %s: %s" % (place(symbol["selectionRange"]), symbol["name"], symbol.get("detail")))

    say("workspace/symbol")
    for symbol in client.request("workspace/symbol", {"query": "uitval"})["result"]:
        print("  %s: %s" % (symbol["containerName"], symbol["name"]))

    say("formatting")
    change(client, claim, "basis: empirical\n", "basis:   'empirical'  # nagekeken\n")
    edits = client.request("textDocument/formatting", {"textDocument": {"uri": uri(claim)}, "options": {"tabSize": 2, "insertSpaces": True}})["result"]
    show(apply(texts[claim], edits))

    say("rename: ids that cannot be")
    for name in ["Meer zelfvertrouwen", "minder-uitval"]:
        print("  " + client.request("textDocument/rename", {**at(claim, "effect/zelf"), "newName": name})["error"]["message"])

    say("rename")
    prepared = client.request("textDocument/prepareRename", at(claim, "effect/zelf"))["result"]
    print("  %s at %s" % (prepared["placeholder"], place(prepared["range"])))
    changes = client.request("textDocument/rename", {**at(claim, "effect/zelf"), "newName": "vertrouwen"})["result"]["documentChanges"]
    for item in changes:
        if item.get("kind") == "rename":
            print("  %s -> %s" % (path(item["oldUri"]), path(item["newUri"])))
            os.rename(os.path.join(root, path(item["oldUri"])), os.path.join(root, path(item["newUri"])))
            client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": item["oldUri"], "type": 3}, {"uri": item["newUri"], "type": 1}]})
            continue
        name = path(item["textDocument"]["uri"])
        for edit in item["edits"]:
            print("  %s (version %s) %s: %s" % (name, item["textDocument"]["version"], place(edit["range"]), json.dumps(edit["newText"], ensure_ascii=False)))
        if name in texts:
            change(client, name, texts[name], apply(texts[name], item["edits"]))
    # The claim may be checked before the server hears that the effect has another name.
    tell(client, claim, lambda found: not found)

    say("an unknown request, no JSON, and a request that is cancelled")
    print("  error %d" % client.request("voorbeeld/onbekend", {})["error"]["code"])
    client.send_raw(b"geen json")
    print("  error %d" % client.wait(lambda m: "error" in m and m["id"] is None)["error"]["code"])
    client.notify("$/cancelRequest", {"id": 999})

    say("didClose: what is on disk counts again")
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri(claim)}})
    del versions[claim]
    tell(client, claim)

    say("shutdown and exit")
    print("  result %s" % client.request("shutdown", None)["result"])
    print("  error %d" % client.request("workspace/symbol", {"query": ""})["error"]["code"])
    client.notify("exit", None)
    print("  exit code %d" % client.server.wait(timeout=TIMEOUT))


main()
