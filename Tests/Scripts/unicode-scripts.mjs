// node unicode-scripts.mjs UnicodeScript.swift [SHORT/LONG…]: the rows of UnicodeScript.table anew, from the Unicode database that comes with
// Node (`process.versions.unicode`), for the scripts that it names and those given. No interface of Node lists their names.
import { readFileSync } from "node:fs";

const rows = readFileSync(process.argv[2], "utf8").matchAll(/^ {8}\("([A-Z][a-z]{3}) ?(\w*)( \w+)*", "/gm);
const names = new Map([...rows].map(([, short, long, more]) => [long || short, [short, long, more?.trim()].filter(Boolean)]));
for (const pair of process.argv.slice(3)) names.set(pair.split("/").at(-1), pair.split("/"));

function ranges(property) {
  const pattern = new RegExp(`^\\p{${property}}$`, "u");
  const parts = [];
  let start = -1;
  for (let scalar = 0; scalar <= 0x110000; scalar++) {
    const isIn = scalar < 0x110000 && (scalar < 0xd800 || scalar > 0xdfff) && pattern.test(String.fromCodePoint(scalar));
    if (isIn && start < 0) start = scalar;
    if (!isIn && start >= 0) {
      const [first, last] = [start, scalar - 1].map((end) => end.toString(16).toUpperCase());
      parts.push(first === last ? first : `${first}-${last}`);
      start = -1;
    }
  }
  return parts.join(" ");
}

for (const long of [...names.keys()].sort()) {
  const [scalars, extended] = [`sc=${names.get(long)[0]}`, `scx=${names.get(long)[0]}`].map(ranges);
  console.log(`        ("${names.get(long).join(" ")}", "${scalars}", "${extended === scalars ? "" : extended}"),`);
}
