// Opens a page in headless Chromium, runs axe-core on it in light and in dark colours, and prints its violations as
// JSON. Talks to Chromium through its debugging pipe, so no further package is needed.
//   usage: node html_axe.mjs FILE CHROMIUM PROFILE_FOLDER
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [file, chromium, profile] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = spawn(chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
  "--remote-debugging-pipe", `--user-data-dir=${profile}`], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });

const waiting = new Map();
const events = new Map();
let lastId = 0;
let rest = "";
browser.stdio[4].on("data", (bytes) => {
  const messages = (rest + bytes).split("\0");
  rest = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) {
    if (message.id) waiting.get(message.id)(message);
    else events.get(message.method)?.();
  }
});

async function ask(method, params = {}, sessionId = undefined) {
  const id = ++lastId;
  const answer = new Promise((done) => waiting.set(id, done));
  browser.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
  const message = await answer;
  if (message.error) throw new Error(`${method}: ${message.error.message}`);
  return message.result;
}

try {
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  const inPage = (method, params) => ask(method, params, sessionId);
  const evaluate = async (expression) => {
    const answer = await inPage("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails).slice(0, 500));
    return answer.result.value;
  };
  await inPage("Page.enable");
  await inPage("Page.setBypassCSP", { enabled: true }); // the report allows no script, not even this one
  const loaded = new Promise((done) => events.set("Page.loadEventFired", done));
  await inPage("Page.navigate", { url: pathToFileURL(resolve(file)).href });
  await loaded;
  await evaluate(axe + "; true");
  const found = { elements: await evaluate("document.querySelectorAll('*').length"), violations: [] };
  for (const scheme of ["light", "dark"]) {
    await inPage("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
    const result = JSON.parse(await evaluate(
      "axe.run(document, { resultTypes: ['violations'] }).then((r) => JSON.stringify({ passes: r.passes.length, " +
      "violations: r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(' | ')) }))"));
    found.passes = result.passes;
    found.violations.push(...result.violations.map((text) => `${scheme}: ${text}`));
  }
  console.log(JSON.stringify(found));
} finally {
  browser.kill();
}
