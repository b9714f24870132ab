// The page as a whole: the passphrase, moving between places, saving the reply, printing.

const byId = (id) => document.getElementById(id);
let wanted = ''; // what has the focus after the next move; empty: the place itself

async function saveReply(message) {
  const reply = draft.reply();
  const address = URL.createObjectURL(new Blob([await sealedReply(pack, reply)], {type: 'application/octet-stream'}));
  const role = reply.reviewer.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'reviewer';
  const name = `reply-${role}-${reply.writtenAt.slice(0, 10)}.inclusion-reply`;
  el('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  draft.markSaved(reply.writtenAt);
  message.className = 'done';
  message.textContent = `✓ Saved as ${name}, usually in your folder of downloads. Now send it to the school.`;
}

function places() {
  return [['start', 'Start here', startView, () => [{id: ''}]],
    ...pack.content.areas.map((area, index) => ['area-' + index, labelOf(area.whole), () => areaView(area),
      () => [area.whole, ...area.overall, ...area.items]]),
    ['evidence', 'Evidence', evidenceView], ['plan', 'Action plan', planView], ['glossary', 'Glossary', glossaryView],
    ['reply', 'Save my reply', replyView]];
}

function countComments() {
  const spoken = new Set(draft.spoken().map((each) => each.subjectId));
  for (const [id, , , subjects] of places()) {
    const badge = byId('n-' + id);
    const count = (subjects ? subjects() : [])
      .filter((each) => spoken.has(each.id)).length;
    badge.textContent = count ? counted(count, 'comment') : '';
  }
}

function show(focus) {
  const all = places();
  const [id, title, view] = all.find((each) => each[0] === location.hash.slice(1)) || all[0];
  byId('view').replaceChildren(...[view()].flat(Infinity).filter(Boolean));
  for (const link of byId('places').querySelectorAll('a')) {
    if (link.hash === '#' + id) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = title + ' – Inclusion review pack';
  const aim = wanted && byId(wanted);
  wanted = '';
  if (aim) aim.focus();
  else if (focus) {
    byId('view').focus({preventScroll: true});
    scrollTo(0, 0);
  }
}

// A link to a place, or to the comment on a subject there.
function linkTo(place, words, subjectId) {
  const link = el('a', {href: '#' + place}, words);
  if (subjectId !== undefined) link.addEventListener('click', () => {
    wanted = commentName(subjectId) + '-text';
    if (location.hash === '#' + place) show(true);
  });
  return link;
}

function buildPrint() {
  if (pack) byId('print').replaceChildren(...printedPack(pack, draft, byId('pack-setting').textContent,
    byId('pack-status').textContent));
}

// ---- Opening

async function unlock(event) {
  event.preventDefault();
  const message = byId('unlock-message');
  const button = byId('open-pack');
  message.className = '';
  message.textContent = 'Opening…';
  button.disabled = true;
  try {
    if (!globalThis.crypto || !crypto.subtle) {
      message.className = 'error';
      message.textContent = 'This browser cannot open sealed files from disk. Please try another one, or ask the school for the printed form.';
      return;
    }
    pack = await openSealedPack(JSON.parse(byId('sealed').textContent), byId('passphrase').value);
  } catch {
    pack = null;
    message.className = 'error';
    message.textContent = 'These words do not open the pack. Check each of them; if they are right, the file was cut off or altered ' +
      'on its way, and the school should send it again.';
    byId('passphrase').focus();
    return;
  } finally {
    button.disabled = false;
  }
  message.textContent = '';
  byId('passphrase').value = '';
  const content = pack.content;
  draft = new Draft(pack, (text) => { byId('kept').textContent = text; });
  const restored = await draft.restore();
  byId('pack-title').textContent = content.title;
  byId('pack-setting').textContent = content.setting + (content.sample ? ' (an invented setting)' : '');
  byId('pack-status').textContent = [content.framework, content.cycle, content.agreed ? 'agreed by the leaders' : 'draft',
    'as it stood on ' + day(content.createdAt.slice(0, 10))].join(' · ');
  byId('places').replaceChildren(...places().map(([id, title]) => el('li', {}, el('a', {href: '#' + id}, title,
    el('span', {class: 'count', id: 'n-' + id})))));
  byId('unlock').hidden = true;
  byId('pack').hidden = false;
  document.body.classList.remove('locked');
  countComments();
  show(true);
  if (restored) byId('kept').textContent = `${counted(restored, 'comment')} of yours ${restored === 1 ? 'is' : 'are'} back.`;
}

// ---- Two windows with the same pack: what is typed in one is there when the other one is turned to

function keepNow() {
  if (draft && draft.unkept) draft.keep();
}

async function takeOver() {
  if (!draft || !await draft.reread()) return;
  wanted = document.activeElement.id;
  show(false);
  countComments();
}

byId('unlock-form').addEventListener('submit', unlock);
byId('show-passphrase').addEventListener('change', (event) => {
  byId('passphrase').type = event.target.checked ? 'text' : 'password';
});
addEventListener('hashchange', () => { if (pack && location.hash !== '#view') show(true); });
addEventListener('beforeprint', buildPrint);
addEventListener('afterprint', () => byId('print').replaceChildren());
addEventListener('beforeunload', (event) => { if (draft && draft.unkept) event.preventDefault(); });
addEventListener('pagehide', keepNow);
addEventListener('visibilitychange', () => { if (document.hidden) keepNow(); });
addEventListener('focus', takeOver);
document.body.classList.add('locked');
byId('passphrase').focus();
