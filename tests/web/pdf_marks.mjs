// Reads a PDF with pdf.js and prints, as JSON, what a reader that relies on tags would miss: text that stands neither
// under a tag nor in an artefact, marks that no element of the structure tree holds, and elements whose marks are not
// in the page.   usage: node pdf_marks.mjs FILE
import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

function contentIds(node, ids) {
  if (node?.type === "content") ids.add(node.id);
  for (const child of node?.children ?? []) contentIds(child, ids);
  return ids;
}

function roles(node, count) {
  if (node?.role) count[node.role] = (count[node.role] ?? 0) + 1;
  for (const child of node?.children ?? []) roles(child, count);
  return count;
}

const data = new Uint8Array(await readFile(process.argv[2]));
const document = await getDocument({ data, verbosity: 0, isEvalSupported: false, useSystemFonts: false }).promise;
const found = { pages: document.numPages, untagged: [], unheld: [], unmarked: [], roles: {}, characters: 0 };
for (let number = 1; number <= document.numPages; ++number) {
  const page = await document.getPage(number);
  const held = contentIds(await page.getStructTree(), new Set());
  roles(await page.getStructTree(), found.roles);
  const marked = new Set();
  const open = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  for (const item of items) {
    if (item.type === "beginMarkedContent" || item.type === "beginMarkedContentProps") {
      open.push(item);
      if (item.id) {
        marked.add(item.id);
        if (!held.has(item.id)) found.unheld.push(`page ${number}: ${item.id}`);
      }
    } else if (item.type === "endMarkedContent") {
      open.pop();
    } else if (item.str?.trim()) {
      found.characters += item.str.length;
      if (!open.some((mark) => mark.id || mark.tag === "Artifact"))
        found.untagged.push(`page ${number}: ${item.str.slice(0, 40)}`);
    }
  }
  for (const id of held) if (!marked.has(id)) found.unmarked.push(`page ${number}: ${id}`);
}
console.log(JSON.stringify(found));
