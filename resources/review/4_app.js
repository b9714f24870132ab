// The page: passphrase, places, comments, reply.

const byId = (id) => document.getElementById(id);
let pack = null; // {key, hash, content}
let draft = null;

// ---- Comments

function commentBlock(subject, about) {
  const name = 'c-' + (subject.id || 'whole');
  const comment = draft.comment(subject.id);
  const text = el('textarea', {id: name + '-text', dir: 'auto', maxlength: '20000', 'aria-describedby': name + '-hint'});
  text.value = comment.text;
  const hint = el('p', {id: name + '-hint', class: 'warn', 'aria-live': 'polite'});
  const radios = Object.entries(stanceWords).map(([stance, words]) => {
    const radio = el('input', {type: 'radio', name, value: stance, id: name + '-' + stance});
    radio.checked = comment.stance === stance;
    return [radio, el('label', {class: 'choice', for: name + '-' + stance}, radio, words)];
  });
  const chosen = () => (radios.find(([radio]) => radio.checked) || [{value: ''}])[0].value;
  const changed = () => {
    draft.set(subject.id, chosen(), text.value);
    hint.textContent = text.value.trim() && !chosen() ? 'Please choose whether you agree, ask or challenge.'
      : chosen() && chosen() !== 'agree' && !text.value.trim() ? 'Please write what you would like to know or doubt.' : '';
    countComments();
  };
  radios.forEach(([radio]) => radio.addEventListener('change', changed));
  text.addEventListener('input', changed);
  const clear = el('button', {type: 'button', class: 'small'}, 'Clear', el('span', {class: 'muted'}, ` my view on ${about}`));
  clear.addEventListener('click', () => {
    radios.forEach(([radio]) => { radio.checked = false; });
    text.value = '';
    changed();
    radios[0][0].focus();
  });
  return el('fieldset', {}, el('legend', {}, `Your view on ${about}`),
    el('div', {class: 'choices'}, radios.map(([, label]) => label)),
    el('label', {for: text.id}, `What you would like to say about ${about}`), text, hint, clear);
}

function handwriting(subject) {
  const comment = draft.comment(subject.id);
  if (comment.stance || comment.text)
    return el('div', {class: 'typed'}, el('p', {}, stanceWords[comment.stance] || ''), said(comment.text));
  return el('div', {class: 'handwriting'}, el('span', {}, '☐ agree'), el('span', {}, '☐ question'), el('span', {}, '☐ challenge'));
}

const shortName = (subject) => subject.number || subject.title;

function subjectCard(subject, level, extra) {
  return el('article', {'aria-labelledby': 's-' + subject.id}, el('h' + level, {id: 's-' + subject.id}, labelOf(subject)),
    subjectFacts(pack.content, subject, level, false), commentBlock(subject, shortName(subject)), extra);
}

// ---- Places

function startView() {
  const content = pack.content;
  const role = el('select', {id: 'reviewer'}, el('option', {value: ''}, 'Choose'),
    content.reviewers.map((each) => el('option', {value: each}, each)), el('option', {value: '*'}, 'Someone else'));
  const other = el('input', {id: 'other-reviewer', type: 'text', maxlength: '100', autocomplete: 'off'});
  const otherBox = el('div', {}, el('label', {for: 'other-reviewer'}, 'Your role (not your name)'), other);
  role.value = !draft.reviewer ? '' : content.reviewers.includes(draft.reviewer) ? draft.reviewer : '*';
  other.value = role.value === '*' ? draft.reviewer : '';
  otherBox.hidden = role.value !== '*';
  role.addEventListener('change', () => {
    otherBox.hidden = role.value !== '*';
    draft.setReviewer(role.value === '*' ? other.value : role.value);
  });
  other.addEventListener('input', () => draft.setReviewer(other.value));
  return [el('h1', {}, 'Start here'),
    el('div', {class: 'card'}, content.note ? said(content.note) : null,
      content.replyBy ? el('p', {}, 'Please reply by ', el('strong', {}, day(content.replyBy)), '.') : null,
      el('ol', {}, el('li', {}, 'Say who you are below.'), el('li', {}, 'Read the areas on the list of parts. For each ' +
        'statement you may agree, ask or challenge; leave out what you like.'),
      el('li', {}, 'Go to “Save my reply” and send the file to the school.')),
      el('p', {class: 'note'}, 'What you type is kept on this device only, sealed with the passphrase. You may close this ' +
        'page and come back.'),
      el('label', {for: 'reviewer'}, 'You are replying as'), role, otherBox),
    content.questions.length ? el('div', {class: 'card'}, el('h2', {}, 'Questions to have in mind'), saidList(content.questions)) : null,
    el('div', {class: 'card'}, el('h2', {}, 'The whole picture'), el('p', {class: 'note'}, 'Counts of statements. The framework is ' +
      'for improvement: there are no marks and no overall grade.'), profileTable(content, content.areas, 'Where all statements stand')),
    el('article', {}, el('h2', {}, 'The audit as a whole'), commentBlock({id: ''}, 'the audit as a whole'))];
}

function areaView(area) {
  const words = wordsUsed(pack.content, area);
  return [el('h1', {}, labelOf(area.whole)),
    words.length ? el('details', {class: 'card'}, el('summary', {}, 'Words used on this page'), glossaryList(words)) : null,
    el('div', {class: 'card'}, profileTable(pack.content, [area], 'Where the statements of this area stand'),
      subjectFacts(pack.content, area.whole, 1, false), commentBlock(area.whole, 'this area')),
    area.overall.map((each) => subjectCard(each, 2)), area.items.map((each) => subjectCard(each, 2))];
}

function evidenceView() {
  const content = pack.content;
  return [el('h1', {}, 'Evidence'), content.evidence.length ? el('div', {class: 'card scroll', tabindex: '0', role: 'region',
    'aria-label': 'All evidence'}, el('table', {}, el('caption', {}, counted(content.evidence.length, 'piece') + ' of evidence'),
    el('thead', {}, el('tr', {}, ['What', 'Kind', 'Date', 'Held by'].map((each) => el('th', {scope: 'col'}, each)))),
    el('tbody', {}, content.evidence.map((piece) => el('tr', {}, el('td', {}, said(piece.title, 'div'),
      piece.titleOnly ? el('div', {class: 'note'}, 'Details stay in the school.') : said(piece.summary, 'div')),
    el('td', {}, sourceTypes[piece.sourceType]), el('td', {}, day(piece.date) || '–'), el('td', {}, said(piece.holder, 'span') || '–'))))))
    : el('p', {}, 'No evidence is shown in this pack.')];
}

function planView() {
  const actions = pack.content.actions;
  return [el('h1', {}, 'Action plan'), actions.length ? actions.map((action) => el('article', {}, el('h2', {class: 'said', dir: 'auto'}, action.title),
    el('p', {class: 'muted'}, [actionWords[action.state], action.area, action.lead && 'led by ' + action.lead,
      action.due && 'due ' + day(action.due)].filter(Boolean).join(' · ')),
    action.purpose ? [el('h3', {}, 'What for'), said(action.purpose)] : null,
    action.outcome ? [el('h3', {}, 'How the school will know'), said(action.outcome)] : null))
    : el('p', {}, 'There are no actions yet.')];
}

function glossaryView() {
  return [el('h1', {}, 'Glossary'), pack.content.glossary.length ? el('div', {class: 'card'}, glossaryList(pack.content.glossary))
    : el('p', {}, 'No special words are used.')];
}

function titleOf(subjectId) {
  if (!subjectId) return 'The audit as a whole';
  for (const area of pack.content.areas)
    for (const subject of [area.whole, ...area.overall, ...area.items])
      if (subject.id === subjectId) return labelOf(subject);
  return subjectId;
}

function placeOf(subjectId) {
  const index = pack.content.areas.findIndex((area) => [area.whole, ...area.overall, ...area.items].some((each) => each.id === subjectId));
  return index < 0 ? 'start' : 'area-' + index;
}

function replyView() {
  const comments = Array.from(draft.comments.values());
  const problems = draft.gaps().map(([subjectId, what]) => {
    const link = el('a', {href: '#' + placeOf(subjectId)}, titleOf(subjectId));
    return el('li', {}, link, ': ' + what);
  });
  if (!draft.reviewer.trim()) problems.unshift(el('li', {}, el('a', {href: '#start'}, 'Start here'), ': say who is replying'));
  if (!comments.length) problems.push(el('li', {}, 'You have not said anything yet.'));
  const save = el('button', {type: 'button', id: 'save-reply', class: 'primary'}, 'Save my reply');
  const message = el('p', {id: 'save-message', role: 'status'});
  save.addEventListener('click', () => saveReply(message));
  const count = (stance) => comments.filter((each) => each.stance === stance).length;
  return [el('h1', {}, 'Save my reply'), el('div', {class: 'card'},
    el('p', {}, draft.reviewer.trim() ? ['Replying as ', said(draft.reviewer, 'strong'), ': '] : null,
      `${counted(count('agree'), 'agreement')}, ${counted(count('question'), 'question')}, ${counted(count('challenge'), 'challenge')}.`),
    problems.length ? [el('p', {class: 'warn'}, '▲ Before you can save:'), el('ul', {}, problems)]
      : [el('p', {}, 'This saves one small file, sealed so that only the school can read it. Send it to the school as an ' +
        'attachment. You may change your mind later and send another: the school sees both.'), save, message]),
  el('div', {class: 'card'}, el('h2', {}, 'What you say'), comments.length ? el('dl', {}, comments.map((each) =>
    [el('dt', {}, el('strong', {}, titleOf(each.subjectId))), el('dd', {}, stanceWords[each.stance] || '–', said(each.text, 'div'))]))
    : el('p', {class: 'note'}, 'Nothing yet.'))];
}

async function saveReply(message) {
  const reply = draft.reply();
  const address = URL.createObjectURL(new Blob([await sealedReply(pack, reply)], {type: 'application/octet-stream'}));
  const role = reply.reviewer.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'reviewer';
  const name = `reply-${role}-${reply.writtenAt.slice(0, 10)}.inclusion-reply`;
  el('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  draft.saved = true;
  draft.keep();
  message.className = 'done';
  message.textContent = `✓ Saved as ${name}, usually in your folder of downloads. Now send it to the school.`;
}

function places() {
  return [['start', 'Start here', startView, () => []],
    ...pack.content.areas.map((area, index) => ['area-' + index, labelOf(area.whole), () => areaView(area),
      () => [area.whole, ...area.overall, ...area.items]]),
    ['evidence', 'Evidence', evidenceView], ['plan', 'Action plan', planView], ['glossary', 'Glossary', glossaryView],
    ['reply', 'Save my reply', replyView]];
}

function countComments() {
  for (const [id, , , subjects] of places()) {
    const badge = byId('n-' + id);
    const count = (subjects ? subjects() : []).filter((each) => draft.comments.has(each.id)).length;
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
  if (focus) {
    byId('view').focus({preventScroll: true});
    scrollTo(0, 0);
  }
}

// On paper everything is shown, with room to write.
function buildPrint() {
  if (!pack) return;
  const content = pack.content;
  const part = (subject, level) => el('article', {}, el('h' + level, {}, labelOf(subject)), subjectFacts(content, subject, level, true),
    handwriting(subject));
  byId('print').replaceChildren(...[el('h1', {}, content.title), el('p', {}, byId('pack-setting').textContent),
    el('p', {}, byId('pack-status').textContent), said(content.note),
    content.replyBy ? el('p', {}, 'Please reply by ' + day(content.replyBy) + '.') : null,
    el('p', {}, 'Replying as: ', draft.reviewer || '______________________________'), saidList(content.questions),
    el('h2', {}, 'The audit as a whole'), profileTable(content, content.areas, 'Where all statements stand'), handwriting({id: ''}),
    content.areas.map((area) => el('section', {class: 'area'}, part(area.whole, 1), area.overall.map((each) => part(each, 2)),
      area.items.map((each) => part(each, 2)))),
    el('section', {class: 'area'}, planView()), el('section', {class: 'area'}, glossaryView())].flat(Infinity).filter(Boolean));
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

byId('unlock-form').addEventListener('submit', unlock);
byId('show-passphrase').addEventListener('change', (event) => {
  byId('passphrase').type = event.target.checked ? 'text' : 'password';
});
addEventListener('hashchange', () => { if (pack && location.hash !== '#view') show(true); });
addEventListener('beforeprint', buildPrint);
addEventListener('pagehide', () => { if (draft) draft.keep(); });
addEventListener('visibilitychange', () => { if (draft && document.hidden) draft.keep(); });
document.body.classList.add('locked');
byId('passphrase').focus();
