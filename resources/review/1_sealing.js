'use strict';
// Sealing by the browser's own WebCrypto: nothing is read or kept in the open.

const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder('utf-8', {fatal: true}).decode(bytes);
const fromBase64 = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
const fromHex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
const toHex = (bytes) => Array.from(new Uint8Array(bytes), (each) => each.toString(16).padStart(2, '0')).join('');

function toBase64(bytes) {
  let text = '';
  for (const each of new Uint8Array(bytes)) text += String.fromCharCode(each);
  return btoa(text);
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

// The same rule as in the program: tablets like to begin with a capital.
const normalised = (typed) => typed.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
  .replace(/[A-Z]/g, (each) => each.toLowerCase());

async function keyFrom(passphrase, salt, rounds) {
  const words = await crypto.subtle.importKey('raw', bytesOf(normalised(passphrase)), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds}, words,
    {name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

async function seal(key, text, beside) {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv: nonce, additionalData: bytesOf(beside)}, key,
    bytesOf(text));
  return {nonce: toBase64(nonce), sealed: toBase64(sealed)};
}

async function unseal(key, box, beside) {
  return crypto.subtle.decrypt({name: 'AES-GCM', iv: fromBase64(box.nonce), additionalData: bytesOf(beside)}, key,
    fromBase64(box.sealed));
}

// Opens the pack; the error says whether the file or the passphrase is to blame as far as anyone can tell.
async function openSealedPack(outside, passphrase) {
  const key = await keyFrom(passphrase, fromBase64(outside.salt), outside.rounds);
  const bytes = await unseal(key, outside, 'inclusion-review-pack');
  const hash = toHex(await crypto.subtle.digest('SHA-256', bytes));
  return {key, hash, content: JSON.parse(textOf(bytes))};
}

async function sealedReply(pack, reply) {
  const key = await crypto.subtle.importKey('raw', fromHex(pack.content.replyKey), 'AES-GCM', false, ['encrypt']);
  const box = await seal(key, JSON.stringify(reply), `inclusion-reply:${pack.content.packId}:${pack.hash}`);
  return JSON.stringify({format: 'inclusion-sealed-reply', version: 1, packId: pack.content.packId,
    packHash: pack.hash, nonce: box.nonce, sealed: box.sealed}) + '\n';
}
